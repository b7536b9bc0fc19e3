import type { HeaderMeaning } from "../headers";
import type { CellValue, ColumnMapping, ColumnRole } from "../types";

/** One column on its way to a mapping. */
export interface DraftColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** The cells below the header, line by line, blanks included. */
  readonly cells: readonly CellValue[];
  role: ColumnRole | null;
  position: number | null;
  describes: number | null;
  separator: string | null;
  confidence: number;
  evidence: ColumnMapping["evidence"];
}

/** Roles whose cells hold codes. */
export const CODE_ROLES: ReadonlySet<ColumnRole> = new Set([
  "diagnosis",
  "procedure",
  "modifier",
  "placeOfService",
  "code",
]);

/** Roles whose cells can hold several codes at once. */
export const LIST_ROLES: ReadonlySet<ColumnRole> = new Set([
  "diagnosis",
  "procedure",
  "modifier",
  "diagnosisPointer",
  "code",
]);

export function toMapping(draft: DraftColumn): ColumnMapping {
  const { column, header, role, position, describes, separator, confidence, evidence } = draft;
  return {
    column,
    header,
    role,
    position: position ?? 1,
    describes,
    separator,
    confidence,
    evidence,
  };
}

/** Leaves a column unread. */
export function unread(draft: DraftColumn): void {
  Object.assign(draft, {
    role: null,
    position: null,
    describes: null,
    separator: null,
    confidence: 0,
    evidence: "none",
  });
}
