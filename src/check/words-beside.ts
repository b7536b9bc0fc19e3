import type { BatchColumn } from "../claims/types";
import { textOf } from "../rules/reading/cell";

/** The description column beside a code column: its texts, numbered, all blank ones as number 0. */
export interface WordsBeside {
  /** How many numbers there are. */
  readonly count: number;
  numberIn(line: number): number;
  /** null where the cell is blank. */
  textIn(line: number): string | null;
}

const NO_WORDS: WordsBeside = { count: 1, numberIn: () => 0, textIn: () => null };

export function wordsBeside(descriptions: BatchColumn | null): WordsBeside {
  if (!descriptions) return NO_WORDS;
  const { distinct, indexes } = descriptions.cells;
  const texts: string[] = [""];
  const numbers = Uint32Array.from(distinct, (value) => {
    const text = textOf(value).trim();
    return text === "" ? 0 : texts.push(text) - 1;
  });
  const numberIn = (line: number) => numbers[indexes[line] ?? 0] ?? 0;
  return { count: texts.length, numberIn, textIn: (line) => texts[numberIn(line)] || null };
}
