import type { CodeSystem, CodeTable, CodeTables, Day } from "../types";
import { slotsOf, type Slot } from "../words/slots";
import { tableOf } from "../words/table-of";
import { wordIndexOf } from "../words/word-index";
import { fitOf, type Fit } from "./compare";
import type { DescriptionMatch } from "./grade";
import { officialText } from "./official-text";
import { officialsOf } from "./officials";
import { codesThatFit, type OtherCode } from "./other-codes";
import { weigh } from "./weigh";

/** What a written description says about the code beside it. */
export interface DescriptionVerdict {
  readonly match: DescriptionMatch;
  /** Codes (claim form, in force on the day, best first) that the text fits better; empty unless in doubt. */
  readonly otherCodes: readonly string[];
}

const SAME: DescriptionVerdict = { match: "same", otherCodes: [] };
const CLOSE: DescriptionVerdict = { match: "close", otherCodes: [] };

const MOST_OTHER_CODES = 5;
const NEARLY_ALL = 0.99;

const remembered = new WeakMap<CodeTable, Map<string, readonly OtherCode[]>>();
const MOST_REMEMBERED = 5_000;

/** A clerk writes one description beside many codes' rows: what it fits is looked up once. */
function othersFor(
  table: CodeTable,
  written: string,
  slots: readonly Slot[],
): readonly OtherCode[] {
  const index = wordIndexOf(table);
  if (!index) return [];
  const known = remembered.get(table) ?? new Map<string, readonly OtherCode[]>();
  remembered.set(table, known);
  let others = known.get(written);
  if (!others) {
    others = codesThatFit(slots, index);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(written, others);
  }
  return others;
}

const SHORTEST_BEGINNING = 8;
const SPACES = /\s+/g;

function plain(text: string): string {
  return text.trim().replace(SPACES, " ").toLowerCase();
}

/** Other programs cut descriptions off, at 28, 35 or 60 characters. */
function isCutOff(written: string, officials: readonly string[]): boolean {
  const start = plain(written);
  return (
    start.length >= SHORTEST_BEGINNING &&
    officials.some((official) => plain(official).startsWith(start))
  );
}

/** True if the texts alone settle that the description belongs to the code. */
function isSettled(fit: Fit, written: string, officials: readonly string[]): boolean {
  return (fit.written >= NEARLY_ALL && !fit.oppositeQuality) || isCutOff(written, officials);
}

/** Codes above and below one another share their descriptions' words: neither speaks against the other. */
function isRelated(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Codes to suggest: in force on the day, billable before headers, otherwise as they come. */
function inForce(table: CodeTable, codes: readonly string[], day: Day): string[] {
  const valid = codes.filter((code) => table.on(code, day).status === "valid");
  const headers = codes.filter((code) => table.on(code, day).status === "header");
  return [...valid, ...headers].slice(0, MOST_OTHER_CODES);
}

/**
 * ICD-10-PCS texts are put together from the same few words, so that hardly a name is strange to any code. But each
 * spells out all seven characters: the whole text of another code means that code and no other.
 */
function isVeryTextOfAnother(
  table: CodeTable,
  others: readonly OtherCode[],
  written: string,
  day: Day,
): boolean {
  if (table.system !== "icd10pcs") return false;
  return others.some(({ place }) => {
    const code = table.codeAt(place);
    const isBillable = table.on(code, day).status === "valid";
    return isBillable && plain(table.description(code, day) ?? "") === plain(written);
  });
}

/**
 * Says whether the description that stands beside a code belongs to it.
 *
 * @param code In claim form; looked up in the table of `system`.
 * @param day The line's date of service: the descriptions of that day count.
 * @param written What stands in the description cell.
 * @returns null when nothing can be said: no such table, no such code, descriptions not loaded, nothing written.
 */
export function matchDescription(
  tables: CodeTables,
  system: CodeSystem,
  code: string,
  day: Day,
  written: string,
): DescriptionVerdict | null {
  const table = tableOf(tables, system);
  const officials = table ? officialsOf(table, code, day) : [];
  const [own] = officials;
  const slots = slotsOf(written);
  if (!table || own === undefined || slots.length === 0) return null;
  const fit = fitOf(slots, officials.map(officialText));
  if (fit.sameWords && !fit.oppositeQuality) return SAME;
  if (isSettled(fit, written, officials)) return CLOSE;
  const others = othersFor(table, written, slots).filter(
    ({ place }) => !isRelated(table.codeAt(place), code),
  );
  const match = isVeryTextOfAnother(table, others, written, day)
    ? "contradicts"
    : weigh(fit, others, system, own);
  if (match === "close") return CLOSE;
  const codes = others.map(({ place }) => table.codeAt(place));
  return { match, otherCodes: inForce(table, codes, day) };
}
