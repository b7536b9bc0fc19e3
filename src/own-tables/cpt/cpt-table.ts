import { looksLikeCpt } from "../../codes/cpt";
import type { Day, ProcedureList } from "../../codes/types";
import type { CodeList } from "../code-list";
import { mergedTable } from "../merging/merged-table";
import type { OwnPart } from "../merging/own-part";

/** What a list can be asked for: categories I, II, III …, told by the last character. */
interface Extent {
  readonly from: Day;
  readonly categories: ReadonlySet<string>;
  readonly hasDates: boolean;
}

const DIGIT = /\d/;

/** 99999 is of category I, 9999F of II, 9999T of III, 9999U a laboratory test, 9999M a panel. */
function categoryOf(code: string): string {
  const last = code.at(-1) ?? "";
  return DIGIT.test(last) ? "I" : last;
}

function hasDates(list: CodeList): boolean {
  for (let place = 0; place < list.size; place++)
    if (list.fromAt(place) !== null || list.toAt(place) !== null) return true;
  return false;
}

function extentOf({ list, from }: OwnPart): Extent {
  const categories = new Set<string>();
  for (let place = 0; place < list.size; place++) categories.add(categoryOf(list.codeAt(place)));
  return { from, categories, hasDates: hasDates(list) };
}

/** The practice's CPT lists as one table. */
export function cptTable(parts: readonly OwnPart[]): ProcedureList {
  const extents = parts.map(extentOf);
  const meantFor = (code: string, day: Day): Extent[] =>
    looksLikeCpt(code)
      ? extents.filter(({ from, categories }) => from <= day && categories.has(categoryOf(code)))
      : [];
  return Object.assign(mergedTable({ system: "cpt", base: null, isDated: true, parts }), {
    covers: (code: string, day: Day) => meantFor(code, day).length > 0,
    dates: (code: string, day: Day) => {
      const lists = meantFor(code, day);
      return lists.length > 0 && lists.every((list) => list.hasDates);
    },
  });
}
