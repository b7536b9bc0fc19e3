import { splitCodes } from "../../claims/code-list";
import { lineDays } from "../../claims/line-days";
import { LINE_KIND, lineKinds } from "../../claims/line-kinds";
import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import { readCell, textOf } from "../../rules/reading/cell";
import { describingTable } from "../../rules/reading/known";
import { codeKinds, type KindOfCode } from "./code-kind";
import { tablePeriods } from "../columns/periods";

/** In a list of descriptions, the place of a code that has none: so that each stays in the place of its code. */
const NOT_FOUND = "(not found)";

type KindOf = (code: CellValue) => KindOfCode | null;

/** The official text of one code as it stands in a cell; null where it is in no table. */
function textOfCode(value: CellValue, kindOf: KindOf, day: Day, tables: CodeTables): string | null {
  const found = kindOf(value);
  if (found === null) return null;
  const { kind, isSure: isKindSure } = found;
  const { code } = readCell({
    kind,
    isKindSure,
    value,
    day,
    description: null,
    required: null,
    dots: "dotted",
    tables,
  });
  return describingTable(code, kind, tables).description(code, day) || null;
}

/** What stands between the descriptions of a list: the column's separator, or a semicolon where that is a space. */
function joiner(separator: string): string {
  if (separator.includes("\n")) return "\n";
  return `${separator.trim() || ";"} `;
}

function textsOfCell(
  value: CellValue,
  { separator }: BatchColumn,
  textOfOne: (code: CellValue) => string | null,
): string | null {
  const parts = separator === null ? [] : splitCodes(textOf(value), separator);
  if (separator === null || parts.length < 2) return textOfOne(value);
  const texts = parts.map((part) => textOfOne(part.text));
  if (texts.every((text) => text === null)) return null;
  return texts.map((text) => text ?? NOT_FOUND).join(joiner(separator));
}

/**
 * The official description of each line's code in a column (0-based in the sheet), as it was on the line's date of
 * service, or nearest to it for a code that existed on other dates only. Null beside a blank cell, a code that
 * is in no table; a CPT code is in one only where the practice has added a list.
 */
export function officialTexts(
  batch: Batch,
  codeColumn: number,
  tables: CodeTables,
): (string | null)[] {
  const column = batch.columns.find((each) => each.column === codeColumn);
  if (!column) return new Array<null>(batch.lineCount).fill(null);

  const kinds = codeKinds(column, batch, tables);
  const periods = tablePeriods(kinds.always, tables);
  const { days } = lineDays(batch);
  const lines = lineKinds(batch);
  const { distinct, indexes } = column.cells;
  const words = kinds.words?.distinct.length ?? 1;
  const known = new Map<number, string | null>();

  return Array.from({ length: batch.lineCount }, (_, line) => {
    if (lines[line] !== LINE_KIND.claim) return null;
    const index = indexes[line] ?? 0;
    const word = kinds.words?.indexes[line];
    const period = periods.of(days[line] ?? batch.defaultDay);
    const key = (index * periods.count + period) * words + (word ?? 0);
    let text = known.get(key);
    if (text === undefined) {
      const day = periods.dayIn(period);
      const kindOf: KindOf = (code) => kinds.of(code, day, word);
      text = textsOfCell(distinct[index] ?? "", column, (code) =>
        textOfCode(code, kindOf, day, tables),
      );
      known.set(key, text);
    }
    return text;
  });
}
