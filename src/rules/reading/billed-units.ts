import type { BatchLines, CellPlace, ClaimLine, LineCell } from "../line-types";
import { amountIn } from "./amounts";
import { remembered } from "./visits";

/** What `billedUnits` reads of a line, beside its date of service. */
export const BILLED_FIELDS = ["procedures", "units", "serviceDatesTo"] as const;
type Field = (typeof BILLED_FIELDS)[number] | "serviceDay";

const NOUN = "number of units";
/** Anesthesia, 00100 to 01999, is billed in minutes. Medicare Claims Processing Manual, chapter 12, section 50. */
const ANESTHESIA = /^0(?:0[1-9]|1)\d{2,3}$/;

/** What one line bills of one code. */
export interface Billed {
  readonly line: number;
  readonly code: string;
  readonly units: number;
  /** Where to say that it is too much. */
  readonly cell: CellPlace;
}

/** Null for what is no number of services; 1 for a blank cell, as a service given once is often left without. */
function unitsIn(cell: LineCell | undefined): number | null {
  if (!cell) return 1;
  const amount = amountIn(cell, NOUN);
  return "number" in amount && amount.number > 0 ? amount.number : null;
}

function isOverDays({ serviceDay, serviceDatesTo }: ClaimLine<Field>): boolean {
  return serviceDatesTo.some(({ day }) => day !== serviceDay.day);
}

/** What the lines of a check bill. */
export interface BilledUnits {
  /** The number of units; 1 where it is left out, null where it is none. */
  unitsOf(line: number): number | null;
  /**
   * What a line bills for one day; null where that cannot be told, because the line has several codes, several days, no
   * sound code or no number, or is anesthesia: other rules speak of what is wrong there.
   */
  billedOn(line: number): Billed | null;
}

export function billedUnits(lines: BatchLines<Field>): BilledUnits {
  const unitsOf = remembered(lines, ["units"], ({ units }) => unitsIn(units[0]));
  return {
    unitsOf,
    billedOn(at) {
      const line = lines.line(at);
      const [procedure, another] = line.procedures;
      if (!procedure?.isSound || another || ANESTHESIA.test(procedure.code)) return null;
      const units = unitsOf(at);
      if (units === null || isOverDays(line)) return null;
      return { line: at, code: procedure.code, units, cell: line.units[0] ?? procedure };
    },
  };
}
