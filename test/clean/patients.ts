import { addDays, dayFromParts } from "../../src/codes/day";
import type { CodeTables, Day } from "../../src/codes/types";
import type { Random } from "../../scripts/samples/random";

export interface Patient {
  readonly number: string;
  readonly birth: Day;
  readonly age: number;
  readonly sex: "female" | "male";
}

/** Services of all years since ICD-10-CM is in use, up to the last that the tables hold. */
const FIRST_DAY: Day = 20160101;
const DAYS = 4_200;
/** The last day on which CMS listed codes by sex. */
const SEX_LAST_DAY: Day = 20240930;
const NEVER_FIRST = ["ecodepdx", "manifestation", "unacceptable"] as const;

export function serviceDay(random: Random): Day {
  return addDays(FIRST_DAY, random.below(DAYS));
}

/** Someone who is that old, to the year, on the day. */
export function patientOf(
  random: Random,
  day: Day,
  age: number,
  sex: Patient["sex"] = random.chance(0.5) ? "female" : "male",
): Patient {
  const year = Math.floor(day / 10_000) - age;
  const [month, dayOfMonth] = [1 + random.below(12), 1 + random.below(28)];
  const birthday = dayFromParts(year, month, dayOfMonth) ?? day;
  const isLater = birthday % 10_000 > day % 10_000;
  return {
    number: `P${random.below(1_000_000)}`,
    birth: age === 0 ? day : isLater ? birthday - 10_000 : birthday,
    age,
    sex,
  };
}

/** True if the official lists have nothing against the code for this patient, after these diagnoses. */
export function fits(
  { icd10cm, diagnosisEdits, diagnosisNotes }: CodeTables,
  code: string,
  { before, patient, day }: { before: readonly string[]; patient: Patient; day: Day },
): boolean {
  if (icd10cm.on(code, day).status !== "valid" || before.includes(code)) return false;
  const listed = diagnosisEdits.on(code, day);
  if (before.length === 0 && NEVER_FIRST.some((edit) => listed.includes(edit))) return false;
  const isOfAge = listed.every((edit) => {
    const ages = diagnosisEdits.ages(edit, day);
    return !ages || (patient.age >= ages.first && patient.age <= ages.last);
  });
  const isOfSex = !diagnosisEdits
    .on(code, Math.min(day, SEX_LAST_DAY))
    .includes(patient.sex === "female" ? "male" : "female");
  return isOfAge && isOfSex && before.every((other) => !diagnosisNotes.excludes(other, code));
}
