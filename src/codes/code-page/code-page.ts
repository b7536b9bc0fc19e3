import { addDays } from "../day";
import { toDisplay } from "../systems";
import { rangeText } from "../table/code-range";
import type {
  CodeSystem,
  CodeTable,
  CodeTables,
  Day,
  DiagnosisNote,
  DiagnosisNotes,
  Replacement,
} from "../types";
import { tableOf } from "../words/table-of";
import { linkTo, linkToTarget } from "./links";
import { placeOf } from "./place";
import { editsOf, stretchesOf } from "./stretches";
import type { CodeExchange, CodeLink, CodePage, PageEdit, PageInclusion, PageNote } from "./types";

/**
 * Everything that the tables know of one code.
 *
 * @param code Claim form.
 * @param day The day that status, codes below and links speak of; a day beyond what the table covers is taken as it is,
 *   and the status says so.
 * @returns null for a code that the system's table never had, or a system without a table.
 */
export function codePage(
  tables: CodeTables,
  system: CodeSystem,
  code: string,
  day: Day,
): CodePage | null {
  const table = tableOf(tables, system);
  if (!table || table.spans(code).length === 0) return null;
  const { status, display } = table.on(code, day);
  const description = table.description(code, day);
  const short = table.shortDescription(code, day);
  return {
    kind: "code",
    system,
    code,
    display,
    description,
    shortDescription: short === description ? null : short,
    day,
    status,
    coveredTo: table.coverage.to,
    history: stretchesOf(table, code),
    ...(system === "icd10cm" ? ofDiagnosis(tables, code, day) : NOTHING_MORE),
    ...editsAndSource(tables, system, code),
  };
}

/** What the Medicare Code Editor says of diagnoses and of inpatient procedures. */
function editsAndSource(
  tables: CodeTables,
  system: CodeSystem,
  code: string,
): Pick<CodePage, "edits" | "editsFrom"> {
  const { icd10cm, diagnosisEdits, icd10pcs, procedureEdits } = tables;
  const told = (edits: readonly PageEdit[], { release }: { readonly release: string }) => ({
    edits,
    editsFrom: edits.length > 0 ? release : null,
  });
  if (system === "icd10cm") return told(editsOf(icd10cm, diagnosisEdits, code), diagnosisEdits);
  if (system === "icd10pcs" && icd10pcs && procedureEdits)
    return told(editsOf(icd10pcs, procedureEdits, code), procedureEdits);
  return { edits: [], editsFrom: null };
}

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

const NOTHING_MORE: OfDiagnosis = {
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

function ofDiagnosis(tables: CodeTables, code: string, day: Day): OfDiagnosis {
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

const CATEGORY_LENGTH = 3;

/** The codes above one, that exist on the day or ever did, from the category down. */
function codesAbove(table: CodeTable, code: string, day: Day): CodeLink[] {
  const above: CodeLink[] = [];
  for (let length = CATEGORY_LENGTH; length < code.length; length++) {
    const header = code.slice(0, length);
    if (table.spans(header).length > 0) above.push(linkTo(table, header, day));
  }
  return above;
}

/** The codes right below one that exist on the day: the next level, whether they can be billed or not. */
function codesRightBelow(table: CodeTable, code: string, day: Day): CodePage["below"][number][] {
  const below: CodePage["below"][number][] = [];
  let deeperThan = "";
  for (let at = table.lowerBound(code); at < table.size; at++) {
    const each = table.codeAt(at);
    if (!each.startsWith(code)) break;
    if (each === code || (deeperThan !== "" && each.startsWith(deeperThan))) continue;
    const { status } = table.on(each, day);
    if (status !== "valid" && status !== "header") continue;
    deeperThan = each;
    below.push({ ...linkTo(table, each, day), billable: status === "valid" });
  }
  return below;
}
