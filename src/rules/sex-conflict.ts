import { toUs } from "../codes/day";
import type { Sex } from "../claims/sex";
import type { Day, DiagnosisEdits } from "../codes/types";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { claimSetting, isOfFacility, SETTING_FIELDS } from "./reading/claim-setting";
import { displayed, soundOnly } from "./reading/diagnoses";

/** CMS ended the edit with discharges from October 1, 2024: no code of its table has it after this day. */
const LAST_DAY: Day = 20240930;
const SEXES: readonly Sex[] = ["female", "male"];

/** The sex whose code this is by the list, on the day or, where the edit has ended, on its last day; else null. */
function sexOf(code: string, day: Day, edits: DiagnosisEdits): Sex | null {
  const listed = edits.on(code, Math.min(day, LAST_DAY));
  return SEXES.find((sex) => listed.includes(sex)) ?? null;
}

function messageFor(diagnosis: LineCode, listed: Sex, sex: Sex, isInForce: boolean): string {
  const code = displayed(diagnosis);
  return isInForce
    ? `${code} is a code for ${listed} patients by CMS's list, but the patient is ${sex}: check the code and the sex`
    : `${code} was a code for ${listed} patients by CMS's list until ${toUs(LAST_DAY)}, and the patient is ${sex}: nothing is denied for it, but look whether the code is the one that was meant`;
}

/** A diagnosis that CMS listed for the other sex. */
export const sexConflict = defineLineRule({
  id: "sex-conflict",
  severity: "error",
  title: "Diagnosis does not fit the patient's sex",
  explanation:
    "Until September 30, 2024, Medicare's code editors returned the claims of facilities with a diagnosis of the other sex: for " +
    "these dates of service an error on a line with a revenue code, and a warning elsewhere, as professional claims are not " +
    "checked by these editors. Where code and sex are both right, a facility told Medicare so with condition code 45: such a " +
    "claim is not known here, and can be ignored with that reason. From October 1, 2024 on the edit is " +
    "no longer in force: since then this is only a note, because a wrong sex or code can still be a slip, and codes that came " +
    "later are not looked at. Medicare goes by the date of discharge, this by the date of service. Where the sex is unknown " +
    "or neither, nothing is said. The list is the Medicare Code Editor's of January 2026, with its dates.",
  sources: [
    {
      document: "Definitions of Medicare Code Edits, version 43.1 (CMS)",
      section: "chapter 1, edit 5 (Sex conflict), in force until discharges of 09/30/2024",
    },
    {
      document: "Integrated Outpatient Code Editor specifications (CMS)",
      section: "edit 3 (Diagnosis and sex conflict)",
    },
  ],
  reads: ["diagnoses", "sexes", "serviceDay", ...SETTING_FIELDS],
  examples: [
    {
      lines: [{ serviceDate: "03/01/2024", sex: "F", diagnosis: ["N40.0"] }],
      instead: [{ serviceDate: "03/01/2024", sex: "M", diagnosis: ["N40.0"] }],
    },
    { lines: [{ serviceDate: "01/15/2025", sex: "M", diagnosis: ["O80"] }], instead: null },
  ],

  check(line) {
    const { diagnoses, sexes, serviceDay, tables } = line;
    const sex = sexes[0]?.sex ?? null;
    if (sex === null) return [];

    const isInForce = serviceDay.day <= LAST_DAY;
    const isCertain = serviceDay.isGiven && isOfFacility(claimSetting(line));
    const severity = isInForce ? (isCertain ? "error" : "warning") : "info";
    return soundOnly(diagnoses).flatMap((diagnosis): LineVerdict[] => {
      const listed = sexOf(diagnosis.code, serviceDay.day, tables.diagnosisEdits);
      if (listed === null || listed === sex) return [];
      return [
        { cell: diagnosis, severity, message: messageFor(diagnosis, listed, sex, isInForce) },
      ];
    });
  },
});
