import { expect, test } from "@jest/globals";
import { monthNamed } from "./month-names";

const LANGUAGES = ["en", "es", "fr", "de", "de-AT", "it", "pt", "nl"];

test.each(LANGUAGES)(
  "every month is known as Excel writes it in %s, long and short",
  (language) => {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const name = format.format(new Date(Date.UTC(2026, month - 1, 15))).replace(".", "");
        expect([name, monthNamed(name)]).toEqual([name, month]);
      }
    }
  },
);

test.each(["jui", "ma", "juillets", "E11", "", "x"])("%j is no month", (name) => {
  expect(monthNamed(name)).toBeNull();
});
