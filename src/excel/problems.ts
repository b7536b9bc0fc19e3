import { ExcelProblem } from "./types";
import type { Problem } from "./types";

/** What `left` says when a step only read, or failed before it wrote. */
export const NOTHING_CHANGED = "Nothing in the sheet was changed.";

/** Excel's word for "a person is typing in a cell". */
const EDIT_MODE = "InvalidOperationInCellEditMode";

/**
 * The size limits of Excel on the web (5 MB a request and a response) and the cell limits of a call: the same work
 * goes through in smaller pieces. learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "MemoryLimitReached",
]);

const TRY_AGAIN = "Try again.";
const UNPROTECT =
  "Unprotect the sheet (Review > Unprotect Sheet), or choose to report only, and try again.";

type Said = Pick<Problem, "what" | "next">;

const say = (what: string, next: string): Said => ({ what, next });

const GONE = say(
  "The sheet, table or column that this works on is no longer there.",
  "Go to the sheet with the claim lines and start again.",
);
const BUSY = say("Excel is busy with something else.", "Wait a moment and try again.");
const NO_ANSWER = say(
  "Excel did not answer.",
  "See that you are connected and the workbook is still open, then try again.",
);
const OLD_EXCEL = say(
  "This version of Excel cannot do that.",
  "Update Excel, or open the workbook in Excel on the web.",
);
const BLOCKED = say(
  "Something in the sheet is in the way: a merged cell, a filter, a PivotTable or another table.",
  "Move it aside or unmerge the cells, and try again.",
);
const LARGE = say(
  "This is more than Excel takes at once, even in small pieces.",
  "Select fewer rows and try again.",
);
const REFUSED = say(
  "Excel refused the change. The sheet or the workbook may be protected, or open for reading only.",
  UNPROTECT,
);

/**
 * Each error code that can come from the calls we make, in words for a clerk.
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling, and Excel.ErrorCodes.
 */
const BY_CODE: Readonly<Record<string, Said>> = {
  [EDIT_MODE]: say(
    "A cell is being edited.",
    "Finish editing the cell (press Enter or Esc) and try again.",
  ),
  AccessDenied: REFUSED,
  Unauthenticated: REFUSED,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  InvalidObjectPath: GONE,
  RequestAborted: NO_ANSWER,
  Timeout: NO_ANSWER,
  ConnectionFailure: NO_ANSWER,
  ServiceNotAvailable: NO_ANSWER,
  InvalidOrTimedOutSession: say(
    "The workbook’s session has ended.",
    "Reload the workbook and try again.",
  ),
  ActivityLimitReached: BUSY,
  Conflict: BUSY,
  WriteNotSupportedWhenModalDialogOpen: say(
    "A dialog is open in Excel.",
    "Close the dialog and try again.",
  ),
  InactiveWorkbook: say("Another workbook is in front.", "Click into this workbook and try again."),
  ApiNotFound: OLD_EXCEL,
  ApiNotAvailable: OLD_EXCEL,
  NotImplemented: OLD_EXCEL,
  UnsupportedFeature: OLD_EXCEL,
  UnsupportedOperation: OLD_EXCEL,
  UnsupportedSheet: say(
    "This kind of sheet has no cells.",
    "Go to the sheet with the claim lines and try again.",
  ),
  InvalidSelection: say(
    "The selection cannot be used for this.",
    "Select some rows and try again.",
  ),
  MergedRangeConflict: BLOCKED,
  FilteredRangeConflict: BLOCKED,
  PivotTableRangeConflict: BLOCKED,
  InsertDeleteConflict: BLOCKED,
  NonBlankCellOffSheet: say(
    "There is no room for another column.",
    "Delete an unused column at the right end of the sheet and try again.",
  ),
  RequestPayloadSizeLimitExceeded: LARGE,
  ResponsePayloadSizeLimitExceeded: LARGE,
  OperationCellsExceedLimit: LARGE,
  RangeExceedsLimit: LARGE,
  MemoryLimitReached: LARGE,
};

const UNKNOWN = say("Excel could not do this.", TRY_AGAIN);

/** The code of an Office error; null for anything else. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** True when a person is typing in a cell: Excel refuses every call until they finish. */
export const isEditMode = (error: unknown): boolean => officeCode(error) === EDIT_MODE;

/** True when the same work may go through in smaller pieces. */
export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(officeCode(error) ?? "");

/** True when something that we hold on to was deleted. */
export const isGone = (error: unknown): boolean => BY_CODE[officeCode(error) ?? ""] === GONE;

/** True when the whole request was turned away before any of it ran. */
export const neverRan = (error: unknown): boolean =>
  isEditMode(error) || officeCode(error) === "RequestPayloadSizeLimitExceeded";

/**
 * The error as a sentence for a clerk. An ExcelProblem passes through as it is.
 * @param left What was left as it was, or how far the work got.
 */
export function asProblem(error: unknown, left: string): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const said = BY_CODE[officeCode(error) ?? ""] ?? UNKNOWN;
  return new ExcelProblem({ ...said, left }, { cause: error });
}

/** The same problem, with another word on what was left: for a caller that knows how far its work got. */
export function withLeft(error: unknown, left: string): ExcelProblem {
  if (error instanceof Cancelled) return new Cancelled(left, error.doneThrough);
  if (!(error instanceof ExcelProblem)) return asProblem(error, left);
  return new ExcelProblem({ ...error.problem, left }, { cause: error.cause });
}

/** The user pressed Cancel. Its name is AbortError, as that of a DOM operation which was aborted. */
export class Cancelled extends ExcelProblem {
  override readonly name = "AbortError";

  /** @param doneThrough The last row that is done, as the sheet numbers it; null when none is. */
  constructor(
    left: string = NOTHING_CHANGED,
    readonly doneThrough: number | null = null,
  ) {
    super({ what: "Cancelled.", next: "", left });
  }
}

/** A protected sheet takes no flags, fills or changes. */
export const sheetProtected = (name: string): ExcelProblem =>
  new ExcelProblem({
    what: `The sheet “${name}” is protected.`,
    next: UNPROTECT,
    left: NOTHING_CHANGED,
  });
