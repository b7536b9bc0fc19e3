import { expect, test } from "@jest/globals";
import { isAmbulanceModifier } from "./ambulance-modifiers";

test.each(["RH", "HR", "SH", "NH", "DX", "PN", "RW", "SU"])(
  "%s tells where a ride began and ended",
  (code) => {
    expect(isAmbulanceModifier(code)).toBe(true);
  },
);

test.each(["XH", "WR", "UH", "RT", "ZZ", "R", "RHR", "25", "rh"])("%s does not", (code) => {
  expect(isAmbulanceModifier(code)).toBe(false);
});
