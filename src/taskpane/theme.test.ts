import { expect, test } from "@jest/globals";
import { shadeOf } from "./theme";

test.each([
  ["#FFFFFF", "light"], // Excel's colourful theme
  ["#262626", "dark"], // its black theme
  ["#666666", "dark"], // its dark grey theme
  ["#F0F0F0", "light"],
] as const)("Excel's background %s is %s, whatever the system prefers", (colour, shade) => {
  expect(shadeOf({ bodyBackgroundColor: colour }, "light")).toBe(shade);
  expect(shadeOf({ bodyBackgroundColor: colour }, "dark")).toBe(shade);
});

test.each([null, undefined, {}, { bodyBackgroundColor: "window" }])(
  "where Excel tells no colour (%j) the pane looks as the system does",
  (colours) => {
    expect(shadeOf(colours, "dark")).toBe("dark");
    expect(shadeOf(colours, "light")).toBe("light");
  },
);
