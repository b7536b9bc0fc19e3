import { isInRange, writeRange } from "../table/code-range";
import { NOTE_SIGN, NOTES_MAGIC } from "../table/format";
import type { CodeRange, Day } from "../types";
import { byteWriter } from "./byte-writer";
import type { DiagnosisCodes } from "./diagnosis-codes";
import type { TabularNote } from "./tabular-list";
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

/** Where the note stands: for "adverse effects" only at the codes that tell one. */
function placesOf({ at, lines }: TabularNote): CodeRange[] {
  return ADVERSE_EFFECT.test(lines[0] ?? "")
    ? OF_ADVERSE_EFFECTS.map((rest) => ({ ...at, rest }))
    : [at];
}

/** True if a code of the range can be used, or is a category, on that day. */
function isInUse({ index, table }: DiagnosisCodes, range: CodeRange, day: Day): boolean {
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

/**
 * `icd10cm.notes.bin`, as table/format.ts describes it: what the list says of codes that are in use on that day.
 */
export function writeNotes(
  notes: readonly TabularNote[],
  codes: DiagnosisCodes,
  day: Day,
): Uint8Array {
  const lines = notes.flatMap((note) => {
    const targets = distinct(note.lines.flatMap(targetsOf)).filter((range) =>
      isInUse(codes, range, day),
    );
    const sign = note.kind === "excludes1" ? NOTE_SIGN.excludes1 : signOf(note.lines, targets);
    if (targets.length === 0 && sign !== NOTE_SIGN.codeFirstOpen) return [];
    return placesOf(note)
      .filter((at) => isInUse(codes, at, day))
      .map((at) => `${sign}${writeRange(at)}=${targets.map(writeRange).join(",")}`);
  });
  const file = byteWriter(NOTES_MAGIC);
  file.bytes(new TextEncoder().encode(lines.join("\n")));
  return file.finish();
}
