import type { Day } from "../types";

/** The release of the Medicare Code Editor whose tables are compiled. */
export const EDITOR_RELEASE = "Medicare Code Editor 43.1";
export const EDITOR_PUBLICATION = "Definitions of Medicare Code Edits, version 43.1 (January 2026)";
/** In the editor's tables an open end means: still in force on this day. */
export const EDITOR_LAST_DAY: Day = 20260930;
