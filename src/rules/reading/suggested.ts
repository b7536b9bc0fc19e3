import { predecessorsOn, replacementsOn } from "../../codes/replacements";
import { searchCodes } from "../../codes/search";
import { suggestCodes } from "../../codes/suggest";
import type { CodeCell } from "../types";
import { tableOf } from "./known";

/** More would not be read. */
const MOST = 8;
/** Below a header: enough for every 7th character that a fracture takes. */
const MOST_BELOW = 16;
const MOST_FOR_WORDS = 5;
/** A new code that was made out of so many others says nothing about which of them was meant. */
const TOO_MANY = 24;
const HAS_LETTER = /[A-Za-z]/;

/** Options for `suggestCodes`: the words beside speak too, or the words given. */
function options({ day, description }: CodeCell, limit: number, words = description) {
  return { day, limit, ...(words !== null && { description: words }) };
}

function codesOf(found: readonly { readonly code: string }[]): string[] {
  return found.map(({ code }) => code);
}

/** Codes that the cell was most likely meant to hold, the likeliest first. None for digits only: CPT has no list here. */
export function likelyCodes(cell: CodeCell): string[] {
  const { kind, text, tables } = cell;
  if (kind === "placeOfService" || kind === "modifier") return [];
  if (kind === "procedure" && !HAS_LETTER.test(text)) return [];
  return codesOf(suggestCodes(tables, tableOf(kind, tables).system, text, options(cell, MOST)));
}

/** Billable codes that the words beside describe, the best first; none without words. */
export function codesForWords({ kind, day, description, tables }: CodeCell): string[] {
  if (description === null) return [];
  const systems = [tableOf(kind, tables).system];
  const found = searchCodes(tables, description, { systems, day, limit: MOST_FOR_WORDS });
  return codesOf(found.filter(({ billable }) => billable));
}

/**
 * The billable codes below a header, those that fit the words beside first, then the likeliest, then the rest.
 *
 * @param below all of them, ascending
 */
export function fittingFirst(
  header: string,
  below: readonly string[],
  cell: CodeCell,
): readonly string[] {
  const codes = new Set(below);
  const { system } = tableOf(cell.kind, cell.tables);
  const likely = suggestCodes(cell.tables, system, header, options(cell, MOST_BELOW * 2));
  const first = codesOf(likely).filter((code) => codes.has(code));
  return [...new Set([...first, ...below])].slice(0, MOST_BELOW);
}

/** What CMS's conversion table gives for a diagnosis that is no longer, or not yet, in force; only codes in force. */
function converted({ code, day, tables: { icd10cm } }: CodeCell): string[] {
  const isOver = icd10cm.on(code, day).status === "expired";
  const others = isOver ? replacementsOn(icd10cm, code, day) : predecessorsOn(icd10cm, code, day);
  return others.length > TOO_MANY ? [] : others;
}

/**
 * Codes in force in place of one that is not: those that CMS names; where it names none, those that stand closest
 * by the words beside, or by the code's own official ones.
 */
export function successors(cell: CodeCell): string[] {
  const { code, kind, day, description, tables } = cell;
  const table = tableOf(kind, tables);
  const official = kind === "diagnosis" ? converted(cell) : [];
  if (official.length > 0) return official.slice(0, MOST);
  const words = description ?? table.description(code, day);
  return codesOf(suggestCodes(tables, table.system, code, options(cell, MOST, words)));
}
