import { toClaimForm } from "../systems";
import type { CodeSystem, CodeTables, Day } from "../types";
import { codePage } from "./code-page";
import { rangeNamed, rangePage } from "./range-page";
import type { CodePage, RangePage } from "./types";

/**
 * The page of a code as somebody wrote it, or of a range of diagnosis codes as a link names it (`E08-E13`).
 *
 * @param systems Where to look, in this order: the first system in which the code can be used on the day wins, else the
 *   first that knows it at all.
 * @returns null where no table has the code.
 */
export function findPage(
  tables: CodeTables,
  text: string,
  systems: readonly CodeSystem[],
  day: Day,
): CodePage | RangePage | null {
  const range = systems.includes("icd10cm") ? rangeNamed(text) : null;
  if (range) return rangePage(tables, range, day);
  const pages = systems.flatMap(
    (system) => codePage(tables, system, toClaimForm(system, text), day) ?? [],
  );
  return pages.find(({ status }) => status === "valid") ?? pages[0] ?? null;
}
