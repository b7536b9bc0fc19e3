import { describe, expect, test } from "@jest/globals";
import { testTables } from "../../../test/tables";
import { americanSpelling } from "./spelling";
import { tokensOf } from "./tokens";

describe("americanSpelling", () => {
  test.each([
    ["oedema", "edema"],
    ["haemorrhoids", "hemorrhoids"],
    ["anaemia", "anemia"],
    ["leukaemia", "leukemia"],
    ["leucocyte", "leukocyte"],
    ["diarrhoea", "diarrhea"],
    ["dyspnoea", "dyspnea"],
    ["oesophagus", "esophagus"],
    ["oestrogen", "estrogen"],
    ["foetal", "fetal"],
    ["foetus", "fetus"],
    ["coeliac", "celiac"],
    ["gynaecomastia", "gynecomastia"],
    ["gynaecological", "gynecological"],
    ["paediatric", "pediatric"],
    ["orthopaedic", "orthopedic"],
    ["anaesthesia", "anesthesia"],
    ["paraesthesia", "paresthesia"],
    ["caecum", "cecum"],
    ["faecal", "fecal"],
    ["faeces", "feces"],
    ["caesarean", "cesarean"],
    ["tumour", "tumor"],
    ["behaviour", "behavior"],
    ["goitre", "goiter"],
    ["centre", "center"],
    ["sulphate", "sulfate"],
    ["immunisation", "immunization"],
    ["paralysed", "paralyzed"],
    ["mould", "mold"],
  ])("makes %s %s", (british, american) => {
    expect(americanSpelling(british)).toBe(american);
    expect(americanSpelling(american)).toBe(american);
  });

  // Every fifth description: the words of the others are the same.
  test("joins no two words of the official descriptions", async () => {
    const { icd10cm } = await testTables();
    const spelled = new Map<string, string>();
    const joined = new Set<string>();
    for (let place = 0; place < icd10cm.size; place += 5) {
      const described = icd10cm.description(icd10cm.codeAt(place), 20270101) ?? "";
      for (const token of tokensOf(described)) {
        const american = americanSpelling(token);
        const other = spelled.get(american);
        if (other !== undefined && other !== token) joined.add(`${other} ${token}`);
        spelled.set(american, token);
      }
    }
    expect([...joined]).toEqual([]);
  });
});
