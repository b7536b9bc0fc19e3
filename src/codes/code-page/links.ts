import { toDisplay } from "../systems";
import { rangeText, writeRange } from "../table/code-range";
import type { CodeRange, CodeTable, CodeTables, Day } from "../types";
import { chapterOf } from "./chapters";
import type { CodeLink, PageTarget } from "./types";

/** A code, with its description of the day. */
export function linkTo(table: CodeTable, code: string, day: Day): CodeLink {
  const { system } = table;
  return {
    system,
    code,
    display: toDisplay(system, code),
    description: table.description(code, day),
  };
}

/** The title of a chapter or section; null for a range that is neither. */
export function titleOfRange(
  { icd10cm, diagnosisNotes }: CodeTables,
  { first, last }: CodeRange,
): string | null {
  const chapter = chapterOf(first, icd10cm);
  if (chapter?.range.first === first && chapter.range.last === last) return chapter.title;
  const isSection = (each: { first: string; last: string }) =>
    each.first === first && each.last === last;
  return diagnosisNotes.sections().find(isSection)?.title ?? null;
}

/** A range of codes, with its title if it is a chapter or section. `findPage` reads its `code`. */
export function linkToRange(tables: CodeTables, range: CodeRange): CodeLink {
  return {
    system: "icd10cm",
    code: writeRange(range),
    display: rangeText(range),
    description: titleOfRange(tables, range),
  };
}

/** What a note names. Only where all codes of the range are meant, and the table has them, is there a page to go to. */
export function linkToTarget(tables: CodeTables, range: CodeRange, day: Day): PageTarget {
  const { icd10cm } = tables;
  const isOne = range.first === range.last;
  if (range.rest !== "" || (isOne && icd10cm.spans(range.first).length === 0))
    return { system: "icd10cm", code: null, display: rangeText(range), description: null };
  return isOne ? linkTo(icd10cm, range.first, day) : linkToRange(tables, range);
}
