import { MOST_DIAGNOSES, readPointers } from "../claims/diagnosis-pointers";
import {
  defineLineRule,
  type DiagnosisColumn,
  type LineCell,
  type LineCode,
  type LineVerdict,
} from "./line-types";
import { FORM, writer, wronglyWritten } from "./reading/pointer-written";

/** As many as a line of the CMS-1500 form and of an electronic claim (SV107) has room for. */
const MOST_POINTERS = 4;

type Target = "there" | "blank" | "not-on-sheet" | "unknown";

/** What stands at the place that a pointer names. */
function targetAt(
  place: number,
  diagnoses: readonly LineCode[],
  columns: readonly DiagnosisColumn[],
): Target {
  // Many programs write the diagnoses on the first line of a claim only.
  if (diagnoses.length === 0) return "unknown";
  if (diagnoses.some((diagnosis) => diagnosis.place === place)) return "there";
  const covers = ({ place: first, isList }: DiagnosisColumn) =>
    first === place || (isList && first <= place);
  if (columns.some(covers)) return "blank";
  return columns.length > 1 ? "not-on-sheet" : "unknown";
}

/** Where a line's service says which of the claim's diagnoses it was for. */
export const diagnosisPointer = defineLineRule({
  id: "diagnosis-pointer",
  severity: "error",
  title: "Diagnosis pointer points to nothing",
  explanation:
    "A pointer says which diagnoses of the claim a service was for: letters A to L or numbers 1 to 12, up to four a line, the " +
    "main one first. It has to name a diagnosis that is there. AB, A,B, 1:2 and 1234 can be read; a range such as A-D is " +
    "a warning, as programs differ. Excel likes to turn 1-2 into a date. Where a line has no diagnosis at all, they are " +
    "taken to stand on another line of the claim; a pointer past the sheet's last diagnosis column is a warning.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21 and 24E",
    },
    {
      document: "ASC X12 837 Professional (005010X222A1), adopted by 45 CFR 162.1102",
      section: "SV107, composite diagnosis code pointer",
    },
  ],
  reads: ["pointers", "diagnoses"],
  examples: [
    {
      lines: [{ diagnosis: ["E11.9", "I10", ""], diagnosisPointer: "C" }],
      instead: [{ diagnosis: ["E11.9", "I10", ""], diagnosisPointer: "B" }],
    },
    {
      lines: [{ diagnosis: ["E11.9", "I10"], diagnosisPointer: "2-Jan" }],
      instead: [{ diagnosis: ["E11.9", "I10"], diagnosisPointer: "1,2" }],
    },
    {
      lines: [{ diagnosis: ["E11.9", "I10"], diagnosisPointer: "M" }],
      instead: [{ diagnosis: ["E11.9", "I10"], diagnosisPointer: "A" }],
    },
  ],

  check({ pointers, diagnoses, diagnosisColumns }) {
    const verdicts: LineVerdict[] = [];
    const before: number[] = [];
    const target = (place: number) => targetAt(place, diagnoses, diagnosisColumns);
    for (const cell of pointers) {
      const reading = readPointers(cell.value, cell.text);
      const written = wronglyWritten(cell, reading);
      if (written) verdicts.push(written);
      if (reading.kind !== "places") continue;
      const { places, orElse } = reading;
      const isThere = (place: number) => target(place) === "there" || target(place) === "unknown";
      const chosen = orElse && !places.every(isThere) && orElse.every(isThere) ? orElse : places;
      const verdict = wrongPlaces(cell, chosen, before, target);
      if (verdict) verdicts.push(verdict);
      before.push(...chosen);
    }
    return verdicts;
  },
});

/** What is wrong with the places that a cell names, after those that the cells before it named. */
function wrongPlaces(
  cell: LineCell,
  places: readonly number[],
  before: readonly number[],
  target: (place: number) => Target,
): LineVerdict | null {
  const named = writer(cell);
  const outside = places.find((place) => place < 1 || place > MOST_DIAGNOSES);
  if (outside !== undefined)
    return { cell, message: `${named(outside)} is not a diagnosis pointer: enter ${FORM}` };
  if (before.length + places.length > MOST_POINTERS) {
    return {
      cell,
      message: `A line has room for ${MOST_POINTERS} diagnosis pointers, and with ${cell.text} there are ${before.length + places.length}: keep the ${MOST_POINTERS} that matter most`,
    };
  }
  for (const place of places) {
    const number = `diagnosis ${place}`;
    const is = target(place);
    if (is === "blank") {
      return {
        cell,
        message: `Pointer ${named(place)} names ${number}, which is empty on this line: enter the diagnosis or point to another`,
      };
    }
    if (is === "not-on-sheet") {
      return {
        cell,
        message: `Pointer ${named(place)} names ${number}, for which this sheet has no column: check that the claim has that diagnosis`,
        severity: "warning",
      };
    }
  }
  const all = [...before, ...places];
  const repeated = places.find((place) => all.indexOf(place) !== all.lastIndexOf(place));
  if (repeated === undefined) return null;
  return {
    cell,
    message: `Pointer ${named(repeated)} stands on this line more than once: name each diagnosis once`,
    severity: "warning",
  };
}
