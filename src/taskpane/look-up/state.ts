import { placeCode, type Placement } from "../../check/cells/place-code";
import { splitCodes } from "../../claims/code-list";
import { cellAt } from "../../claims/column-cells";
import { cellText } from "../../claims/contents/cell-text";
import { DAY_SOURCE, lineDays } from "../../claims/line-days";
import type { SearchHit } from "../../codes/search";
import type { CodeSystem, Day } from "../../codes/types";
import type { ActiveLine } from "../../excel/types";
import { systemsOf } from "../code-page/systems-of";

/** Where a chosen code would go. */
export type LineSeen =
  | { readonly kind: "looking" }
  /** The active cell is on no claim line. */
  | { readonly kind: "none" }
  | { readonly kind: "line"; readonly line: ActiveLine }
  /** Why it cannot be told, in a sentence. */
  | { readonly kind: "unknown"; readonly why: string };

/** What answers the query as far as it was typed when it was asked. */
export interface Found {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** False while only beginnings of codes could be looked for. */
  readonly isReady: boolean;
}

/** Looking a code up, as far as it got. */
export interface LookUp {
  readonly query: string;
  /** The one list to look in; null for all. */
  readonly system: CodeSystem | null;
  /** True where the person wants today's codes, whatever the line's date of service. */
  readonly usesToday: boolean;
  readonly line: LineSeen;
  readonly found: Found | null;
  /** Index of the hit that Enter takes. */
  readonly at: number;
  /** True while the person is asked whether something typed may be replaced. */
  readonly isAsking: boolean;
}

export const NOT_LOOKING: LookUp = {
  query: "",
  system: null,
  usesToday: false,
  line: { kind: "looking" },
  found: null,
  at: 0,
  isAsking: false,
};

export type LookUpEvent =
  | { readonly kind: "queryTyped"; readonly query: string }
  | { readonly kind: "searchNarrowed"; readonly system: CodeSystem | null }
  | { readonly kind: "todayChosen"; readonly usesToday: boolean }
  | { readonly kind: "codesFound"; readonly found: Found }
  | { readonly kind: "hitReached"; readonly at: number }
  | { readonly kind: "lineSeen"; readonly line: LineSeen }
  | { readonly kind: "replacingAsked"; readonly isAsking: boolean };

export function lookUpReducer(state: LookUp, event: LookUpEvent): LookUp {
  switch (event.kind) {
    case "queryTyped":
      return { ...state, query: event.query, at: 0, isAsking: false };
    case "searchNarrowed":
      return { ...state, system: event.system, at: 0, isAsking: false };
    case "todayChosen":
      return { ...state, usesToday: event.usesToday, at: 0, isAsking: false };
    case "codesFound":
      return event.found.query === state.query ? { ...state, found: event.found } : state;
    case "hitReached":
      return { ...state, at: within(event.at, state.found), isAsking: false };
    case "lineSeen":
      return { ...state, line: event.line, isAsking: false };
    case "replacingAsked":
      return { ...state, isAsking: event.isAsking };
  }
}

function within(at: number, found: Found | null): number {
  return Math.max(0, Math.min(at, (found?.hits.length ?? 0) - 1));
}

/** The hit that Enter takes; null while there is none. */
export function hitReached({ found, at }: LookUp): SearchHit | null {
  return found?.hits[at] ?? null;
}

/** The active line's date of service; null where it has none, or no claim line is active. */
export function dayOfLine({ line }: LookUp): Day | null {
  if (line.kind !== "line") return null;
  const { batch } = line.line.reading;
  const { days, sources } = lineDays(batch);
  const at = line.line.row - batch.firstRow;
  return sources[at] === DAY_SOURCE.default ? null : (days[at] ?? null);
}

/** The day whose codes are looked for: the line's date of service, unless there is none or today is wanted. */
export function dayWanted(state: LookUp, today: Day): Day {
  return state.usesToday ? today : (dayOfLine(state) ?? today);
}

/** Where a code would go; null while no claim line is active. */
export function placementOf({ line }: LookUp, hit: SearchHit): Placement | null {
  if (line.kind !== "line") return null;
  const { reading, row, column, formulas, merged } = line.line;
  return placeCode(hit, {
    columns: reading.batch.columns,
    line: row - reading.batch.firstRow,
    activeColumn: column,
    formulas,
    merged,
  });
}

/** A code in the sheet that has a page, perhaps. */
export interface CodeInSheet {
  readonly text: string;
  readonly systems: readonly CodeSystem[];
  /** 0-based place. */
  readonly row: number;
  readonly column: number;
}

/** The codes of the active cell; empty where it holds none. */
export function codesSelected({ line }: LookUp): CodeInSheet[] {
  if (line.kind !== "line") return [];
  const { reading, row, column } = line.line;
  const { batch } = reading;
  const mapped = batch.columns.find((each) => each.column === column);
  const systems = systemsOf(mapped?.role);
  if (!mapped || systems.length === 0) return [];
  const text = cellText(cellAt(mapped.cells, row - batch.firstRow));
  return splitCodes(text, mapped.separator).map((part) => ({
    text: part.text,
    systems,
    row,
    column,
  }));
}
