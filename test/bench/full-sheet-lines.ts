import type { CellValue } from "../../src/claims/types";
import { sampleRows } from "./clinic-lines";

/** Excel's rows, but one for the header. */
export const FULL_SHEET = 1_048_575;

/** So many beside the sample's that the sheet has 30 columns. */
const MORE_DIAGNOSES = 5;

/** What stands right of the sample's columns: the places of a long claim form, and words that nobody reads. */
const MORE_HEADERS = [
  ...Array.from({ length: MORE_DIAGNOSES }, (_, i) => `Dx ${i + 5}`),
  "Mod 3",
  "Mod 4",
  "Payer",
  "Notes",
];
const PAYERS = ["Medicare", "Blue Plan", "County Health", "Self-pay"];
const FURTHER_DIAGNOSES = ["Z79.4", "Z79.84", "Z79.82"];

/** The headers of a sheet of 30 columns. */
export const fullSheetHeader = (): CellValue[] => [...(sampleRows()[0] ?? []), ...MORE_HEADERS];

/** The clinic month again and again: each time other claims, and patients of other ages. */
export function* fullSheetLines(count: number): Generator<CellValue[]> {
  const [header = [], ...lines] = sampleRows();
  const claimAt = 0;
  const birthAt = header.findIndex((text) => /birth|dob/i.test(String(text)));
  for (let i = 0; i < count; i++) {
    const month = Math.floor(i / lines.length);
    const line = [...(lines[i % lines.length] ?? [])];
    const claim = line[claimAt] ?? "";
    if (month > 0 && claim !== "") line[claimAt] = `${String(claim)}-${month}`;
    const birth = line[birthAt];
    if (typeof birth === "number") line[birthAt] = birth - ((month * 13 + i) % 1000);
    yield [...line, ...further(i)];
  }
}

function further(i: number): CellValue[] {
  const diagnoses = MORE_HEADERS.slice(0, MORE_DIAGNOSES).map((_, at) =>
    i % 50 === 0 && at < FURTHER_DIAGNOSES.length ? (FURTHER_DIAGNOSES[at] ?? "") : "",
  );
  return [...diagnoses, "", "", PAYERS[i % PAYERS.length] ?? "", ""];
}
