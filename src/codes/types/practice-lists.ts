import type { CodeTable, Day } from "./code-table";

/**
 * The CPT codes of lists that the practice brings. It is one table over all of them: a code is valid where one of
 * them has it.
 */
export interface ProcedureList extends CodeTable {
  /**
   * True if one of the lists is meant to be complete for codes like this one on that day: it holds codes of the same
   * category (99999, 9999F, 9999T …), and the day is not before it.
   */
  covers(code: string, day: Day): boolean;
  /** True if such a list also says from when to when each of its codes is valid. */
  dates(code: string, day: Day): boolean;
}

/** By whose claim the tables of the National Correct Coding Initiative differ. */
export type EditSetting = "practitioner" | "hospital" | "dme";

/** Two codes that are not paid together: the column 2 code is part of the column 1 code, or excludes it. */
export interface EditPair {
  readonly column1: string;
  readonly column2: string;
  /** Modifier indicator 1: paid together where a modifier says that the services were apart. */
  readonly allowsModifier: boolean;
  /** Why, in CMS's words; "" where the file does not tell. */
  readonly rationale: string;
  /** False on a day after the quarter of the file: CMS may have ended the pair since. */
  readonly isCurrent: boolean;
}

/** CMS's procedure-to-procedure edits, as far as the practice brings them. */
export interface EditPairs {
  /** True if there are pairs for claims of that kind. */
  has(setting: EditSetting): boolean;
  /** The pairs among these codes (claim form) that are in force on the day, modifier indicator 9 left out. */
  among(codes: readonly string[], day: Day, setting: EditSetting): readonly EditPair[];
}

/** The most units of a code that CMS pays, and how they are counted. */
export interface UnitLimit {
  readonly units: number;
  /** The MUE adjudication indicator: 1 each line by itself; 2 (policy) and 3 (clinical) all lines of a day. */
  readonly indicator: 1 | 2 | 3;
  /** Why, in CMS's words; "" where the file does not tell. */
  readonly rationale: string;
  /** False on a day after the quarter of the file: CMS may have changed the number since. */
  readonly isCurrent: boolean;
}

/** CMS's medically unlikely edits, as far as the practice brings them. */
export interface UnitLimits {
  has(setting: EditSetting): boolean;
  /** Looks up the limits of a day by code (claim form); null for a code without one, and on a day before the files. */
  on(day: Day, setting: EditSetting): (code: string) => UnitLimit | null;
}
