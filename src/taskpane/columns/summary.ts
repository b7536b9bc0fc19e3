import type { ColumnMapping } from "../../claims/types";
import { columnLetters } from "../words/format";
import { ROLES_IN_SUMMARY } from "../words/roles";
import { sheetWords } from "../words/sheet";

/** What was recognised, for one line of the summary: `Diagnoses` · `Dx 1–4`. */
export interface RecognisedColumns {
  readonly name: string;
  readonly headers: string;
}

/** More headers than this are shortened. */
const SHOWN_HEADERS = 3;

/** What a column is called on screen: its header, or its letters where it has none. */
export function columnName({ header, column }: Pick<ColumnMapping, "header" | "column">): string {
  return header.trim() === "" ? sheetWords.noHeader(columnLetters(column)) : header.trim();
}

/** The recognised columns by what they hold, in the order that matters to a check. */
export function recognisedColumns(columns: readonly ColumnMapping[]): RecognisedColumns[] {
  return ROLES_IN_SUMMARY.flatMap(({ role, name }) => {
    const ofRole = columns.filter((column) => column.role === role);
    return ofRole.length === 0 ? [] : [{ name, headers: joinHeaders(ofRole.map(columnName)) }];
  });
}

/** The columns whose role was guessed from their contents. */
export function guessedColumns(columns: readonly ColumnMapping[]): ColumnMapping[] {
  return columns.filter(({ role, evidence }) => role !== null && evidence === "contents");
}

/** `Dx 1, Dx 2, Dx 3` as `Dx 1–3`; anything else as a list, shortened when long. */
function joinHeaders(headers: readonly string[]): string {
  const parts = headers.map((header) => /^(.*?)(\d+)$/.exec(header));
  const first = parts[0];
  const isSeries =
    headers.length > 1 &&
    parts.every(
      (part, i) => part?.[1] === first?.[1] && Number(part?.[2]) === Number(first?.[2]) + i,
    );
  if (isSeries) return `${headers[0] ?? ""}–${parts.at(-1)?.[2] ?? ""}`;
  const shown = headers.slice(0, SHOWN_HEADERS).join(", ");
  return headers.length > SHOWN_HEADERS ? `${shown} +${headers.length - SHOWN_HEADERS}` : shown;
}
