import type { CodeTables, Day } from "../../src/codes/types";
import type { Line } from "./lines";
import { diagnoses, LINE_SEEDS } from "./line-seeds";
import type { Random } from "./random";
import { diagnosis, procedure, randomCode, type Seed } from "./seeds";

/** Of revenue codes, as numbers only, those that are room and board. */
const hasBed = (line: Line) => line.revenueCode?.startsWith("01") ?? false;
const hasOperation = (line: Line) => line.procedure !== "";
const isOfAdult = (line: Line) => line.serviceDate - line.birthDate > 450_000;
const isOfWoman = (line: Line) => isOfAdult(line) && line.sex === "F";
/** The last day of Medicare's edit of diagnosis and sex. */
const SEX_EDIT_ENDS: Day = 20240930;

/** A mistake for which Medicare returns a hospital's claim. */
const returned = (seed: Seed): Seed => ({ ...seed, severity: "error" });

/** Mistakes of which hospitals' sheets must hear more loudly, or that only they can have. */
export const STAY_SEEDS: readonly Seed[] = [
  returned(diagnosis("age-conflict", "a newborn's code for an adult", "Z38.00", isOfAdult)),
  returned(diagnosis("age-conflict", "a birth of a woman past that age", "O80", isOfOldWoman)),
  returned(
    diagnosis(
      "sex-conflict",
      "an enlarged prostate of a woman, while Medicare still returned it",
      "N40.0",
      (line) => isOfWoman(line) && line.serviceDate <= SEX_EDIT_ENDS,
    ),
  ),
  {
    ...diagnosis(
      "sex-conflict",
      "an enlarged prostate of a woman, after Medicare ended the edit",
      "N40.0",
      (line) => isOfWoman(line) && line.serviceDate > SEX_EDIT_ENDS,
    ),
    severity: "info",
  },
  returned(
    diagnoses(
      "principal-diagnosis",
      "diagnosis1",
      "the fall stands before the broken hip",
      ["W19.XXXA", "S72.001A"],
      isOfAdult,
    ),
  ),
  returned(
    diagnoses(
      "principal-diagnosis",
      "diagnosis1",
      "what the disease causes stands before the disease",
      ["H42", "E72.03"],
      isOfAdult,
    ),
  ),
  returned(
    diagnoses(
      "principal-diagnosis",
      "diagnosis1",
      "the outcome of the birth stands before the birth",
      ["Z37.0", "O80", "Z3A.39"],
      (line) => hasBed(line) && line.diagnoses[0] === "O80",
    ),
  ),
  ...LINE_SEEDS.filter(({ rule }) => rule === "duplicate-diagnosis" || rule === "date-order"),
  returned(
    procedure("not-on-date", "the code came only later", hasOperation, ({ tables, day, random }) =>
      laterInpatient(tables, day, random),
    ),
  ),
  returned(procedure("unknown-code", "a character was mistyped", hasOperation, "0DTJ4ZQ")),
  returned(procedure("not-billable", "the last characters were left off", hasOperation, "0DTJ")),
  returned(procedure("code-characters", "O was typed for zero", hasOperation, "ODTJ4ZZ")),
  returned(procedure("wrong-system", "the CPT code of the surgeon", hasOperation, "44970")),
];

function isOfOldWoman(line: Line): boolean {
  return isOfWoman(line) && line.serviceDate - line.birthDate > 660_000;
}

function laterInpatient(tables: CodeTables, day: Day, random: Random): string {
  const { icd10pcs } = tables;
  if (!icd10pcs) throw new TypeError("the ICD-10-PCS table was not loaded");
  return randomCode(icd10pcs, random, (code) => {
    const { status, span } = icd10pcs.on(code, day);
    return status === "not-yet" && span?.billable === true && !span.inferred;
  });
}
