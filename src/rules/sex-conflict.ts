import { toUs } from "../codes/day";
import type { Sex } from "../claims/sex";
import type { CodeEdits, Day } from "../codes/types";
import { defineLineRule, type ClaimLine, type LineCode, type LineVerdict } from "./line-types";
import { claimSetting, isOfFacility, SETTING_FIELDS } from "./reading/claim-setting";
import { displayed, soundOnly } from "./reading/diagnoses";

/** CMS ended the edit with discharges from October 1, 2024: no code of its table has it after this day. */
const LAST_DAY: Day = 20240930;
const SEXES: readonly Sex[] = ["female", "male"];

/** A code of the line as people write it, and the list that may say whose it is. */
interface ListedCode {
  readonly cell: LineCode;
  readonly display: string;
  readonly edits: Pick<CodeEdits<string>, "on">;
}

/** The sex whose code this is by the list, on the day or, where the edit has ended, on its last day; else null. */
function sexOf({ cell, edits }: ListedCode, day: Day): Sex | null {
  const listed = edits.on(cell.code, Math.min(day, LAST_DAY));
  return SEXES.find((sex) => listed.includes(sex)) ?? null;
}

type Line = ClaimLine<"diagnoses" | "inpatientProcedures">;

/** Gender dysphoria, and a personal history of sex reassignment: the record knows of both sexes. */
const OF_TWO_SEXES = /^(?:F64|Z87890$)/;
/** On a professional claim: code and sex are both right. On a facility's, KX has other meanings. */
const BOTH_RIGHT = "KX";

/** True if the line itself says that a code of the other sex is no slip. */
function isExplained(
  { diagnoses, modifiers }: ClaimLine<"diagnoses" | "modifiers">,
  isFacility: boolean,
): boolean {
  if (soundOnly(diagnoses).some(({ code }) => OF_TWO_SEXES.test(code))) return true;
  return !isFacility && modifiers.some(({ code }) => code === BOTH_RIGHT);
}

function codesOf({ diagnoses, inpatientProcedures, tables }: Line): ListedCode[] {
  const { diagnosisEdits, procedureEdits } = tables;
  const listed =
    (edits: ListedCode["edits"], toText: (code: LineCode) => string) =>
    (cell: LineCode): ListedCode => ({ cell, display: toText(cell), edits });
  return [
    ...soundOnly(diagnoses).map(listed(diagnosisEdits, displayed)),
    ...(procedureEdits
      ? soundOnly(inpatientProcedures).map(listed(procedureEdits, ({ code }) => code))
      : []),
  ];
}

function messageFor(code: string, listed: Sex, sex: Sex, isInForce: boolean): string {
  return isInForce
    ? `${code} is a code for ${listed} patients by CMS's list, but the patient is ${sex}: check the code and the sex`
    : `${code} was a code for ${listed} patients by CMS's list until ${toUs(LAST_DAY)}, and the patient is ${sex}: nothing is denied for it, but look whether the code is the one that was meant`;
}

/** A diagnosis, or an inpatient's procedure, that CMS listed for the other sex. */
export const sexConflict = defineLineRule({
  id: "sex-conflict",
  severity: "error",
  title: "Diagnosis or inpatient procedure does not fit the patient's sex",
  explanation:
    "Until September 30, 2024, Medicare's code editors returned the claims of facilities with a diagnosis of the other sex: for " +
    "these dates of service an error on a line with a revenue code, and a warning elsewhere, as professional claims are not " +
    "checked by these editors. The same holds for a hospital inpatient's procedure (ICD-10-PCS), and as only facilities report " +
    "these, a line that has one is a facility's. Where code and sex are both right, a professional claim says so with modifier KX, and nothing is said; a " +
    "facility's has condition code 45, which is not known here. Beside a code of gender dysphoria (F64) or of sex reassignment " +
    "(Z87.890) this is a warning on a facility's claim, and nothing elsewhere. From October 1, 2024 on the edit is " +
    "no longer in force: since then this is only a note, because a wrong sex or code can still be a slip, and codes that came " +
    "later are not looked at. Medicare goes by the date of discharge, this by the date of service. Where the sex is unknown " +
    "or neither, nothing is said. The list is the Medicare Code Editor's of January 2026, with its dates.",
  sources: [
    {
      document: "Definitions of Medicare Code Edits, version 43.1 (CMS)",
      section:
        "chapter 1, edit 5 (Sex conflict: diagnoses and procedures of one sex), in force until discharges of 09/30/2024",
    },
    {
      document: "Integrated Outpatient Code Editor specifications (CMS)",
      section: "edit 3 (Diagnosis and sex conflict)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 32",
      section:
        "section 240 (Special Instructions for Services with a Gender/Procedure Conflict: condition code 45, modifier KX)",
    },
  ],
  reads: [
    "diagnoses",
    "inpatientProcedures",
    "modifiers",
    "sexes",
    "serviceDay",
    ...SETTING_FIELDS,
  ],
  examples: [
    {
      lines: [{ serviceDate: "03/01/2024", sex: "F", diagnosis: ["N40.0"] }],
      instead: [{ serviceDate: "03/01/2024", sex: "M", diagnosis: ["N40.0"] }],
    },
    { lines: [{ serviceDate: "01/15/2025", sex: "M", diagnosis: ["O80"] }], instead: null },
  ],

  check(line) {
    const { sexes, serviceDay, inpatientProcedures } = line;
    const sex = sexes[0]?.sex ?? null;
    if (sex === null) return [];

    const isInForce = serviceDay.day <= LAST_DAY;
    // Only hospitals report ICD-10-PCS, and only for inpatients.
    const isFacility =
      isOfFacility(claimSetting(line)) || soundOnly(inpatientProcedures).length > 0;
    const explained = isExplained(line, isFacility);
    if (explained && !(isInForce && isFacility)) return [];
    const isCertain = serviceDay.isGiven && isFacility && !explained;
    const severity = isInForce ? (isCertain ? "error" : "warning") : "info";
    return codesOf(line).flatMap((each): LineVerdict[] => {
      const listed = sexOf(each, serviceDay.day);
      if (listed === null || listed === sex) return [];
      return [
        { cell: each.cell, severity, message: messageFor(each.display, listed, sex, isInForce) },
      ];
    });
  },
});
