import type { CodeTables, Day } from "../../codes/types";
import { tableOf } from "../../rules/reading/known";
import type { CodeKind } from "../../rules/types";

/** Stretches of days within which a code table gives the same answers, numbered from 0. */
export interface Periods {
  readonly count: number;
  of(day: Day): number;
  /** One day of the period that stands for all of them. */
  dayIn(period: number): Day;
}

/** Stands for the days before the first change. */
const LONG_AGO: Day = 19000101;

/** The periods between a table's changes (ascending, none twice). */
export function periodsBetween(changes: readonly Day[]): Periods {
  return {
    count: changes.length + 1,
    of(day) {
      let low = 0;
      let high = changes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((changes[middle] ?? Infinity) <= day) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    dayIn: (period) => changes[period - 1] ?? LONG_AGO,
  };
}

const ALWAYS_THERE: readonly CodeKind[] = ["diagnosis", "procedure", "modifier", "placeOfService"];

/** The periods within which codes of a kind, or of any kind (null), get the same answers from the tables. */
export function tablePeriods(kind: CodeKind | null, tables: CodeTables): Periods {
  const every: readonly CodeKind[] = tables.icd10pcs
    ? [...ALWAYS_THERE, "inpatientProcedure"]
    : ALWAYS_THERE;
  const kinds = kind === null ? every : [kind];
  const own = kinds.includes("procedure") ? (tables.cpt?.changes ?? []) : [];
  const changes = new Set(own.concat(kinds.flatMap((each) => tableOf(each, tables).changes)));
  return periodsBetween([...changes].sort((a, b) => a - b));
}
