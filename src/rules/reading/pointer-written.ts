import { MOST_DIAGNOSES, type PointerReading } from "../../claims/diagnosis-pointers";
import type { LineCell, LineVerdict } from "../line-types";
import { isPlaceholder } from "../missing-code";

const HAS_LETTER = /[A-Z]/i;
const A = "A".charCodeAt(0);
/** What a pointer is, in words. */
export const FORM = `a letter from A to L or a number from 1 to ${MOST_DIAGNOSES}`;

/** A place as the cell writes places. */
export function writer({ text }: LineCell): (place: number) => string {
  if (!HAS_LETTER.test(text)) return String;
  return (place) => String.fromCharCode(A + place - 1);
}

function listed(places: readonly number[], cell: LineCell): string {
  const isLettered = HAS_LETTER.test(cell.text);
  return places.map(writer(cell)).join(isLettered ? "" : ",");
}

function suggested(values: readonly string[]) {
  return { suggestions: values.map((value) => ({ value, description: null })) };
}

/** What is wrong with the way in which it is written; null if it can be read. */
export function wronglyWritten(cell: LineCell, reading: PointerReading): LineVerdict | null {
  const { text } = cell;
  switch (reading.kind) {
    case "places":
      return null;
    case "range": {
      const all = listed(reading.places, cell);
      const ends = listed(reading.ends, cell);
      return {
        cell,
        message: `${text} is a range, which not every program reads the same way: write each pointer, such as ${all}`,
        severity: "warning",
        ...suggested([all, ends]),
      };
    }
    case "date": {
      const meant = reading.meant?.join(",");
      return {
        cell,
        message: `Excel has made a date or a time of this diagnosis pointer (${text}): format the column as Text and enter it again`,
        ...(meant !== undefined && suggested([meant])),
      };
    }
    case "decimal":
      return {
        cell,
        message: `Excel has made a number of this diagnosis pointer (${text}): write it without decimals`,
        severity: "warning",
        ...(reading.places.every((place) => place >= 1 && place <= MOST_DIAGNOSES) && {
          repair: reading.places.join(","),
        }),
      };
    case "none":
      return isPlaceholder(text)
        ? {
            cell,
            message: `“${text}” is not a diagnosis pointer: enter ${FORM}`,
            severity: "warning",
          }
        : { cell, message: `“${text}” is not a diagnosis pointer: enter ${FORM}` };
  }
}
