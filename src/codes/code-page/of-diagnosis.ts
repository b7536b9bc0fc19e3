import { addDays } from "../day";
import { toDisplay } from "../systems";
import { rangeText } from "../table/code-range";
import type {
  CodeTable,
  CodeTables,
  Day,
  DiagnosisNote,
  DiagnosisNotes,
  Replacement,
} from "../types";
import { linkTo, linkToTarget } from "./links";
import { placeOf } from "./place";
import { codesAbove, codesRightBelow } from "./tree";
import type { CodeExchange, CodePage, PageInclusion, PageNote } from "./types";

/** What only diagnosis codes have. */
type OfDiagnosis = Pick<
  CodePage,
  | "chapter"
  | "sections"
  | "above"
  | "below"
  | "billableBelow"
  | "replacedBy"
  | "replaces"
  | "excludes"
  | "codeFirst"
  | "excludes2"
  | "includes"
  | "codeAlso"
  | "useAdditional"
  | "sevenths"
>;

/** Of a code of another system. */
export const NOTHING_MORE: OfDiagnosis = {
  chapter: null,
  sections: [],
  above: [],
  below: [],
  billableBelow: 0,
  replacedBy: [],
  replaces: [],
  excludes: [],
  codeFirst: [],
  excludes2: [],
  includes: [],
  codeAlso: [],
  useAdditional: [],
  sevenths: [],
};

/** What the tables know of a diagnosis code, as of a day. */
export function ofDiagnosis(tables: CodeTables, code: string, day: Day): OfDiagnosis {
  const { icd10cm, diagnosisNotes } = tables;
  const note = ({ at, targets }: DiagnosisNote): PageNote => ({
    at: rangeText(at),
    targets: targets.map((range) => linkToTarget(tables, range, day)),
  });
  return {
    ...placeOf(tables, { first: code, last: code, rest: "" }),
    above: codesAbove(icd10cm, code, day),
    below: codesRightBelow(icd10cm, code, day),
    billableBelow: icd10cm.billableBelow(code, day).length,
    replacedBy: icd10cm.replacedBy(code).map((each) => exchange(icd10cm, each)),
    replaces: icd10cm.replaces(code).map((each) => exchange(icd10cm, each)),
    excludes: diagnosisNotes.excludesOf(code).map(note),
    codeFirst: diagnosisNotes
      .codeFirst(code)
      .map((each) => ({ ...note(each), isRequired: each.isRequired, isOpen: each.isOpen })),
    excludes2: diagnosisNotes.excludes2Of(code).map(note),
    includes: [
      ...ownTerms(diagnosisNotes, code),
      ...diagnosisNotes.includesOf(code).map(({ at, texts }) => ({ at: rangeText(at), texts })),
    ],
    codeAlso: diagnosisNotes.codeAlsoOf(code).map(note),
    useAdditional: diagnosisNotes.useAdditionalOf(code).map(note),
    sevenths: diagnosisNotes.seventh(code)?.meanings ?? [],
  };
}

/** What the list puts to the code itself, in words of its own. */
function ownTerms(notes: DiagnosisNotes, code: string): PageInclusion[] {
  const texts = notes.inclusionTerms().flatMap((each) => (each.code === code ? each.terms : []));
  return texts.length > 0 ? [{ at: toDisplay("icd10cm", code), texts }] : [];
}

function exchange(table: CodeTable, { code, from }: Replacement): CodeExchange {
  const words = table.spans(code).some(({ to }) => to === null || to >= from)
    ? from
    : addDays(from, -1);
  return { ...linkTo(table, code, words), from };
}
