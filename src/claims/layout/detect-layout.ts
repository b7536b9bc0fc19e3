import { separatorOf } from "../code-list";
import { cellText, isBlankCell } from "../contents/cell-text";
import { findHeaderRows } from "../headers/header-rows";
import { recogniseHeaders } from "../headers";
import type { CodeTables } from "../../codes/types";
import type { CellValue, ColumnMapping, SheetLayout } from "../types";
import { looksLikePartOfList } from "./list-parts";
import { applyChoices, applyChosenLinks } from "./choices";
import { findDescriptions, linkDescriptions } from "./descriptions";
import { LIST_ROLES, toMapping } from "./draft";
import type { DraftColumn } from "./draft";
import { settlePositions } from "./positions";
import { isWithin, listAt, sideLists } from "./side-lists";
import { assignRole } from "./role-of-column";

export interface LayoutOptions {
  /** Null or left out while the tables are not loaded: then less is believed of columns without a telling header. */
  readonly tables?: CodeTables | null;
  /** 0-based sheet row of the first row given; 0 when left out. */
  readonly firstRow?: number;
  /** 0-based sheet column of the first cell of each row; 0 when left out. */
  readonly firstColumn?: number;
  /** Of several lists side by side, the one with this column (0-based in the sheet) is read; else the leftmost. */
  readonly activeColumn?: number;
  /** What the user said of columns. It wins, by header text, with the column as tie-break. */
  readonly chosen?: readonly ColumnMapping[];
  /** True when the workbook counts days from 1904. */
  readonly date1904?: boolean;
}

/**
 * Finds out what a sheet's columns hold from its first rows (a few hundred are enough, title rows included):
 * where the header stands, which role each column has, by its header or else by its cells, how the columns are
 * numbered, and which column describes which. Columns without any content are left out.
 */
export function detectLayout(
  rows: readonly (readonly CellValue[])[],
  options: LayoutOptions = {},
): SheetLayout {
  const { firstRow = 0, chosen = [], activeColumn = 0 } = options;
  const found = findHeaderRows(rows);
  const firstLine = firstFilledRow(rows, found ? found.last + 1 : 0);
  const drafts = draftColumns(rows.slice(firstLine), found?.headers ?? [], options);
  const lists = sideLists(drafts);
  const list = listAt(lists, activeColumn);
  const read = drafts.filter(({ column }) => list && isWithin(list, column));
  for (const draft of read)
    assignRole(draft, { tables: options.tables ?? null, date1904: options.date1904 ?? false });
  keepCodesBesideDiagnoses(read);
  applyChoices(read, chosen);
  settlePositions(read);
  findDescriptions(read);
  applyChosenLinks(read, chosen);
  linkDescriptions(read);
  for (const draft of read) findSeparator(draft);
  return {
    headerRows: found && { first: firstRow + found.first, last: firstRow + found.last },
    firstRow: firstRow + firstLine,
    columns: drafts.map(toMapping),
    ...(lists.length > 1 && { beside: lists.filter((other) => other !== list) }),
  };
}

function draftColumns(
  lines: readonly (readonly CellValue[])[],
  headers: readonly string[],
  { firstColumn = 0 }: LayoutOptions,
): DraftColumn[] {
  const width = Math.max(headers.length, ...lines.map((line) => line.length));
  const meanings = recogniseHeaders(headers);
  return Array.from({ length: width }, (_, at): DraftColumn => {
    const nothing = { role: null, position: null, describes: null, separator: null, confidence: 0 };
    const cells = lines.map((line) => line[at] ?? "");
    const header = headers[at] ?? "";
    return {
      column: firstColumn + at,
      header,
      meaning: meanings[at] ?? null,
      cells,
      ...nothing,
      evidence: "none",
    };
  }).filter(({ header, cells }) => header !== "" || !cells.every(isBlankCell));
}

/** Where headers number the line's diagnoses, a further column found by its cells alone is none of these. */
function keepCodesBesideDiagnoses(drafts: readonly DraftColumn[]): void {
  if (!drafts.some((draft) => draft.role === "diagnosis" && draft.evidence === "header")) return;
  for (const draft of drafts) {
    if (draft.role === "diagnosis" && draft.evidence === "contents") draft.role = "code";
  }
}

function findSeparator(draft: DraftColumn): void {
  if (draft.role === null || !LIST_ROLES.has(draft.role) || draft.evidence === "user") return;
  const texts = draft.cells.map(cellText).filter((text) => text !== "");
  const numbered = (draft.meaning?.position ?? null) !== null;
  draft.separator = separatorOf(texts, looksLikePartOfList(draft.role), {
    header: draft.header,
    numbered,
  });
}

function firstFilledRow(rows: readonly (readonly CellValue[])[], from: number): number {
  const filled = rows.findIndex((row, at) => at >= from && !row.every(isBlankCell));
  return filled === -1 ? from : filled;
}
