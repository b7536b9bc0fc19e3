import type { AgeRange, DiagnosisEdit } from "../codes/types";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { ageOn } from "./reading/age";
import { claimSetting, isOfFacility, SETTING_FIELDS } from "./reading/claim-setting";
import { displayed, soundOnly } from "./reading/diagnoses";

const WORDS = {
  newborn: "newborns",
  pediatric: "children",
  maternity: "pregnancy and birth",
  adult: "adults",
} as const satisfies Partial<Record<DiagnosisEdit, string>>;
type AgeEdit = keyof typeof WORDS;
const AGE_EDITS = Object.keys(WORDS) as AgeEdit[];
/** As old as people become; more is a wrong date, of which `date-order` speaks. */
const OLDEST = 124;

function agesInWords({ first, last }: AgeRange): string {
  if (first === last) return `age ${first}`;
  return last >= OLDEST ? `age ${first} and older` : `ages ${first} to ${last}`;
}

function isOutside(age: number, { first, last }: AgeRange): boolean {
  return age < first || age > last;
}

function messageFor(diagnosis: LineCode, edit: AgeEdit, ages: AgeRange, age: number): string {
  return `${displayed(diagnosis)} is a code for ${WORDS[edit]} (${agesInWords(ages)}), but the patient is ${age} on the date of service: check the code and the date of birth`;
}

/** A diagnosis that people of the patient's age do not have. */
export const ageConflict = defineLineRule({
  id: "age-conflict",
  severity: "error",
  title: "Diagnosis does not fit the patient's age",
  explanation:
    "Medicare's code editors know diagnoses of newborns (age 0), of children (0 to 17), of pregnancy and birth (9 to 64; 12 to 55 " +
    "until September 2019) and of adults (15 and older), and return the claims of facilities where the age does not fit: an " +
    "error on a line with a revenue code. Professional claims are not checked by these editors: a warning there, as the " +
    "date of birth or the code is most likely wrong. Age is counted on the date of service, where Medicare takes the day of " +
    "admission; on a line without a date of service this is never more than a warning. Each edit holds from the day and to " +
    "the day that the Medicare Code Editor's table of January 2026 gives; after September 2026 it is taken to go on, and codes " +
    "that came later have none. Ages that an official code text names itself are not looked at.",
  sources: [
    {
      document: "Definitions of Medicare Code Edits, version 43.1 (CMS)",
      section: "chapter 1, edit 4 (Age conflict)",
    },
    {
      document: "Integrated Outpatient Code Editor specifications (CMS)",
      section: "edit 2 (Diagnosis and age conflict)",
    },
  ],
  reads: ["diagnoses", "birthDates", "serviceDay", ...SETTING_FIELDS],
  examples: [
    {
      lines: [{ serviceDate: "01/15/2025", birthDate: "03/02/1980", diagnosis: ["H26.001"] }],
      instead: [{ serviceDate: "01/15/2025", birthDate: "03/02/2020", diagnosis: ["H26.001"] }],
    },
    {
      lines: [{ serviceDate: "01/15/2025", birthDate: "03/02/2020", diagnosis: ["N40.0"] }],
      instead: null,
    },
  ],

  check(line) {
    const { diagnoses, birthDates, serviceDay, tables } = line;
    const birth = birthDates[0]?.day ?? null;
    const age = birth === null ? -1 : ageOn(birth, serviceDay.day);
    if (age < 0 || age > OLDEST) return [];

    const isCertain = serviceDay.isGiven && isOfFacility(claimSetting(line));
    const severity = isCertain ? "error" : "warning";
    return soundOnly(diagnoses).flatMap((diagnosis): LineVerdict[] => {
      const edits = tables.diagnosisEdits.on(diagnosis.code, serviceDay.day);
      return AGE_EDITS.filter((edit) => edits.includes(edit)).flatMap((edit) => {
        const ages = tables.diagnosisEdits.ages(edit, serviceDay.day);
        if (!ages || !isOutside(age, ages)) return [];
        return [{ cell: diagnosis, severity, message: messageFor(diagnosis, edit, ages, age) }];
      });
    });
  },
});
