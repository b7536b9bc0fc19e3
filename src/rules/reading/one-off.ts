import type { CodeCell } from "../types";

const CHARACTERS = [..."0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"];

/** Places in a code in claim form: the numbers of its characters, counted from 0. */
interface Places {
  readonly from: number;
  readonly to: number;
}

/** Diagnoses in force that have one character more than the code, before one of these places: it may have been left out. */
export function withOneMore(code: string, { day, tables }: CodeCell, places: Places): string[] {
  const found = new Set<string>();
  // Within its category a code is more alike than in another: the later places first.
  for (let at = places.to; at >= places.from; at--) {
    // A doubled character is the one most easily left out.
    for (const each of [code.charAt(at - 1), ...CHARACTERS]) {
      const longer = code.slice(0, at) + each + code.slice(at);
      if (tables.icd10cm.on(longer, day).status === "valid") found.add(longer);
    }
  }
  return [...found];
}

/** Diagnoses in force that have one character less than the code, that of one of these places. */
export function withOneLess(code: string, { day, tables }: CodeCell, places: Places): string[] {
  const found = new Set<string>();
  for (let at = places.from; at <= places.to; at++) {
    const shorter = code.slice(0, at) + code.slice(at + 1);
    if (tables.icd10cm.on(shorter, day).status === "valid") found.add(shorter);
  }
  return [...found];
}
