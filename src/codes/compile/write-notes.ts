import { isInRange, writeRange } from "../table/code-range";
import { MEANING_END, NOTE_SIGN, NOTES_MAGIC } from "../table/format";
import type { CodeRange, Day, DiagnosisSection, InclusionTerms } from "../types";
import { byteWriter } from "./byte-writer";
import type { CompiledCodes } from "./compiled-codes";
import type { TabularList, TabularNote, TabularNoteKind, TabularSevenths } from "./tabular-list";
import { targetsOf } from "./tabular-targets";

/** Words by which a note holds only where the record says so. */
const CONDITION = /\bif (?:applicable|known)\b|\bany\b|\bwhen\b|\bcomplicating\b|^associated\b.*\(/;
/** Words after which codes are examples. */
const EXAMPLES = /\bsuch as\b/;
const ADVERSE_EFFECT = /^, for adverse effects,/;

/** A code whose sixth character (its fifth, where the sixth is the placeholder) tells an adverse effect. */
const OF_ADVERSE_EFFECTS = ["..5", ".5X"];

/**
 * Several lines without a heading are each for its own case ("sepsis during labor (O75.3)"). One line, or a
 * heading that ends in a colon, speaks for every use of the code unless it says otherwise.
 */
function signOf(lines: readonly string[], targets: readonly CodeRange[]): string {
  const [head = ""] = lines;
  const hasHeading = lines.length === 1 || head.endsWith(":");
  if (!hasHeading || CONDITION.test(head)) return NOTE_SIGN.codeFirstIfSo;
  return EXAMPLES.test(head) || targets.length === 0
    ? NOTE_SIGN.codeFirstOpen
    : NOTE_SIGN.codeFirst;
}

/** Where the note stands: a "code first" for "adverse effects" only at the codes that tell one. */
function placesOf({ at, lines }: TabularNote): CodeRange[] {
  return ADVERSE_EFFECT.test(lines[0] ?? "")
    ? OF_ADVERSE_EFFECTS.map((rest) => ({ ...at, rest }))
    : [at];
}

/** True if a code of the range can be used, or is a category, on that day. */
function isInUse({ index, table }: CompiledCodes, range: CodeRange, day: Day): boolean {
  for (let at = index.lowerBound(range.first); at < index.size; at++) {
    const code = index.codeAt(at);
    if (code.slice(0, range.last.length) > range.last) return false;
    const { status } = table.on(code, day);
    if (isInRange(code, range) && (status === "valid" || status === "header")) return true;
  }
  return false;
}

function distinct(ranges: readonly CodeRange[]): CodeRange[] {
  return [...new Map(ranges.map((range) => [writeRange(range), range])).values()];
}

function kindOf({ kind, lines }: TabularNote, targets: readonly CodeRange[]): string {
  return kind === "codeFirst" ? signOf(lines, targets) : NOTE_SIGN[kind];
}

function inclusionLines({ at, lines }: TabularNote, codes: CompiledCodes, day: Day): string[] {
  if (!isInUse(codes, at, day)) return [];
  return [`${NOTE_SIGN.includes}${writeRange(at)}=${lines.join(MEANING_END)}`];
}

function noteLines(note: TabularNote, codes: CompiledCodes, day: Day): string[] {
  if (note.kind === "includes") return inclusionLines(note, codes, day);
  const targets = distinct(note.lines.flatMap(targetsOf)).filter((range) =>
    isInUse(codes, range, day),
  );
  const sign = kindOf(note, targets);
  if (targets.length === 0 && sign !== NOTE_SIGN.codeFirstOpen) return [];
  return placesOf(note)
    .filter((at) => isInUse(codes, at, day))
    .map((at) => `${sign}${writeRange(at)}=${targets.map(writeRange).join(",")}`);
}

/** A line for each set of meanings, with all places that have it. */
function seventhLines(
  sevenths: readonly TabularSevenths[],
  codes: CompiledCodes,
  day: Day,
): string[] {
  const places = new Map<string, string[]>();
  for (const { at, meanings } of sevenths.filter((each) => isInUse(codes, each.at, day))) {
    const said = meanings.map(({ character, means }) => character + means).join(MEANING_END);
    places.set(said, [...(places.get(said) ?? []), writeRange(at)]);
  }
  return [...places].map(([said, at]) => `${NOTE_SIGN.seventh}${at.join(",")}=${said}`);
}

/** What a section of more than one category is called; of others the category itself tells. */
function sectionLines(sections: readonly DiagnosisSection[]): string[] {
  return sections
    .filter(({ first, last }) => first !== last)
    .map(
      ({ title, ...ends }) => `${NOTE_SIGN.section}${writeRange({ ...ends, rest: "" })}=${title}`,
    );
}

function notesFile(lines: readonly string[]): Uint8Array {
  const file = byteWriter(NOTES_MAGIC);
  file.bytes(new TextEncoder().encode(lines.join("\n")));
  return file.finish();
}

/** `icd10cm.terms.bin`, as table/format.ts describes it: the terms of codes that are in use on that day. */
export function writeTerms(
  terms: readonly InclusionTerms[],
  codes: CompiledCodes,
  day: Day,
): Uint8Array {
  const inUse = terms.filter(({ code }) =>
    isInUse(codes, { first: code, last: code, rest: "" }, day),
  );
  const ascending = inUse.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return notesFile(ascending.map(({ code, terms: said }) => `${code}=${said.join(MEANING_END)}`));
}

/** Notes that a check needs; the others only the page of a code tells. */
const CHECKED: readonly TabularNoteKind[] = ["excludes1", "codeFirst"];

/**
 * `icd10cm.notes.bin` and `icd10cm.advice.bin`, as table/format.ts describes them: what the list says of codes that are
 * in use on that day.
 */
export function writeNotes(
  { notes, sevenths, sections }: TabularList,
  codes: CompiledCodes,
  day: Day,
): { checked: Uint8Array; advice: Uint8Array } {
  const linesOf = (areChecked: boolean) =>
    notes
      .filter(({ kind }) => CHECKED.includes(kind) === areChecked)
      .flatMap((note) => noteLines(note, codes, day));
  return {
    checked: notesFile([...linesOf(true), ...seventhLines(sevenths, codes, day)]),
    advice: notesFile([...linesOf(false), ...sectionLines(sections)]),
  };
}
