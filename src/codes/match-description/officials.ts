import type { CodeTable, Day } from "../types";

const CATEGORY_LENGTH = 3;
const MOST_KEPT = 20_000;

type Kind = "description" | "shortDescription";
const kept = {
  description: new WeakMap<CodeTable, Map<string, string | null>>(),
  shortDescription: new WeakMap<CodeTable, Map<string, string | null>>(),
};

/** How many of a table's changes lie on or before a day: between two changes every answer is the same. */
function periodOf({ changes }: CodeTable, day: Day): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A description from the table; kept, since the codes of a sheet share their categories. */
function describe(table: CodeTable, kind: Kind, code: string, day: Day): string | null {
  const known = kept[kind].get(table) ?? new Map<string, string | null>();
  kept[kind].set(table, known);
  const key = `${code} ${periodOf(table, day)}`;
  let description = known.get(key);
  if (description === undefined) {
    description = table[kind](code, day);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, description);
  }
  return description;
}

/**
 * What a written description may say: the code's own description, its short one where the table has it, then those of
 * the categories above it, nearest first, since people write these too.
 *
 * @returns Empty if the table has no description of the code.
 */
export function officialsOf(table: CodeTable, code: string, day: Day): string[] {
  if (!table.described) return [];
  const own = describe(table, "description", code, day);
  if (!own) return [];
  const short = describe(table, "shortDescription", code, day);
  const officials = short !== null && short !== own ? [own, short] : [own];
  if (table.system !== "icd10cm") return officials;
  for (let length = code.length - 1; length >= CATEGORY_LENGTH; length--) {
    const above = describe(table, "description", code.slice(0, length), day);
    if (above !== null && !officials.includes(above)) officials.push(above);
  }
  return officials;
}
