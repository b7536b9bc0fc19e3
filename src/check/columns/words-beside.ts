import type { BatchColumn } from "../../claims/types";
import type { LineNumbers } from "../../rules/line-types";
import { textOf } from "../../rules/reading/cell";
import { throughNumbers } from "../lines/field-columns";

/** The description column beside a code column: its lines by their texts, all blank ones as number 0. */
export interface WordsBeside extends LineNumbers {
  /** null where the cell is blank. */
  textIn(line: number): string | null;
}

/** null where no column describes the codes. */
export function wordsBeside(
  descriptions: BatchColumn | null,
  lineCount: number,
): WordsBeside | null {
  if (!descriptions) return null;
  const { distinct, indexes } = descriptions.cells;
  const texts: string[] = [""];
  const numbers = Uint32Array.from(distinct, (value) => {
    const text = textOf(value).trim();
    return text === "" ? 0 : texts.push(text) - 1;
  });
  const { of } = throughNumbers(indexes, { of: numbers, count: texts.length }, lineCount);
  return { of, count: texts.length, textIn: (line) => texts[of[line] ?? 0] || null };
}
