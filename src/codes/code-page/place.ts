import type { CodeRange, CodeTables, DiagnosisSection } from "../types";
import { chapterOf } from "./chapters";
import { linkToRange } from "./links";
import type { PagePlace } from "./types";

export function rangeOf({ first, last }: DiagnosisSection): CodeRange {
  return { first, last, rest: "" };
}

/** True if all of a range lies in the section; of two that are the same neither lies in the other. */
export function isWithin(range: CodeRange, section: DiagnosisSection): boolean {
  const { first, last } = section;
  if (range.first === first && range.last === last) return false;
  return first <= range.first && range.last.slice(0, last.length) <= last;
}

/** Where a code, or a range of codes, stands: its chapter, unless it is that itself, and the sections around it. */
export function placeOf(tables: CodeTables, range: CodeRange): PagePlace {
  const chapter = chapterOf(range.first, tables.icd10cm);
  const isChapter = chapter?.range.first === range.first && chapter.range.last === range.last;
  const isInChapter =
    chapter !== null && !isChapter && range.last.slice(0, 3) <= chapter.range.last;
  return {
    chapter: isInChapter
      ? {
          number: chapter.number,
          title: chapter.title,
          link: linkToRange(tables, chapter.range),
        }
      : null,
    sections: tables.diagnosisNotes
      .sections()
      .filter((section) => isWithin(range, section))
      .map((section) => linkToRange(tables, rangeOf(section))),
  };
}
