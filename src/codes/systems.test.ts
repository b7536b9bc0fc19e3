import { describe, expect, test } from "@jest/globals";
import { looksLike, toClaimForm, toDisplay, toldEnd } from "./systems";

describe("code systems", () => {
  test("share shapes, so that a shape alone never tells the system", () => {
    expect(looksLike("icd10cm", "G0430")).toBe(true);
    expect(looksLike("hcpcs", "G0430")).toBe(true);
    expect(looksLike("icd9cm", "E8021")).toBe(true);
    expect(looksLike("icd10cm", "E8021")).toBe(true);
  });

  test("know a code's claim form", () => {
    expect(toClaimForm("icd10cm", " e11.9 ")).toBe("E119");
    expect(toClaimForm("icd9cm", "250.00")).toBe("25000");
    expect(toClaimForm("hcpcs", "g0202 ")).toBe("G0202");
    expect(toClaimForm("cpt", "992.13")).toBe("992.13");
  });

  test("know how people write a code", () => {
    expect(toDisplay("icd10cm", "E119")).toBe("E11.9");
    expect(toDisplay("icd9cm", "E8859")).toBe("E885.9");
    expect(toDisplay("hcpcs", "G0202")).toBe("G0202");
    expect(toDisplay("pos", "02")).toBe("02");
  });
});

test("a list of places of service has no end: it holds until CMS makes another", () => {
  expect(toldEnd({ system: "pos", to: 20240801 })).toBeNull();
  expect(toldEnd({ system: "hcpcs", to: 20260630 })).toBe(20260630);
});
