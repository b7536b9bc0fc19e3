import { looksLikeCpt } from "../../codes/cpt";
import { looksLikeIcd10cm } from "../../codes/icd10cm";
import { toClaimForm } from "../../codes/systems";
import { isCodeCheckHeader } from "../code-check-column";
import { cellText } from "../contents/cell-text";
import { saysOtherwise } from "../contents/header-gate";
import { readDateText } from "../date-text";
import type { CellValue } from "../types";
import { recogniseHeader } from "./recognise-header";

/** Where the header stands in the rows given (0-based in them), and its words column by column. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
  readonly headers: readonly string[];
}

type Row = readonly CellValue[];

/** Nobody puts more title rows than this above a claim sheet. */
const DEEPEST_HEADER = 40;
const UNSURE = 0.5;
/** A second row must say something of its own, or a title above would count as part of the header. */
const COST_OF_A_SECOND_ROW = 0.25;
/** A word that comes again so often below is what the cells hold, not their header: "CPT" in a column of code systems. */
const REPEATED = 2;
/** Of a header row without any word that we know, so much of the sheet's width must be filled. */
const SHARE_OF_WIDTH = 0.5;
/** Of a row's cells, so many must repeat the header for it to be the header once more. */
const FEWEST_REPEATED = 2;
const SHARE_REPEATED = 0.5;
const ROWS_LOOKED_AT_BELOW = 20;
const NUMBER = /^[-+$]?[\d.,]+%?$/;
const BETWEEN_CODES = /[\s,;|/]+/;
/** A position below a group's header: `Diagnosis` over 1, 2, 3. */
const POSITION = /^(?:\d{1,2}|[a-l])$/i;

/**
 * Finds the header of a sheet from its first rows: the row, or the two rows taken together, whose cells say most
 * about claim columns. Title rows may stand above. Where no cell says anything that we know, a row of words
 * above rows of codes, dates or numbers is the header all the same; null when there is none.
 */
export function findHeaderRows(rows: readonly Row[]): HeaderRows | null {
  return headerByItsWords(rows) ?? headerByItsLooks(rows);
}

/** The header that says most in words that we know; null where no cell says any. */
export function headerByItsWords(rows: readonly Row[]): HeaderRows | null {
  let best: HeaderRows | null = null;
  let bestScore = 0;
  for (let first = 0; first < Math.min(rows.length, DEEPEST_HEADER); first++) {
    for (const candidate of headersFrom(rows, first)) {
      const score = headerScore(candidate, rows);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
  }
  return best;
}

/** The row alone, and joined with the next. */
function headersFrom(rows: readonly Row[], first: number): HeaderRows[] {
  const top = (rows[first] ?? []).map(cellText);
  if (top.every((text) => text === "")) return [];
  const alone = { first, last: first, headers: top.map(inOneLine) };
  const below = rows[first + 1]?.map(cellText);
  if (!below || below.every((text) => text === "") || below.some(isCellOfClaim)) return [alone];
  return [alone, { first, last: first + 1, headers: joinTwoRows(top, below).map(inOneLine) }];
}

/**
 * Reads two header rows as one. A merged cell of the upper row comes as its text and blanks to the right, so its
 * text counts for these columns too, where that makes sense: `Diagnosis` over 1, 2, 3, but not over `Units`.
 */
function joinTwoRows(top: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(top.length, below.length);
  let group = "";
  let hasParts = false;
  return Array.from({ length: width }, (_, column) => {
    const own = top[column] ?? "";
    const under = below[column] ?? "";
    if (own !== "") [group, hasParts] = [own, under !== ""];
    if (under === "") return own;
    // A number alone, as of a formula in a line left blank, numbers nothing: a group's first part has one too.
    if (own === "" && !hasParts && POSITION.test(under)) return under;
    const joined = `${group} ${under}`.trim();
    if (own !== "" && (recogniseHeader(under) === null || recogniseHeader(joined) !== null))
      return joined;
    return recogniseHeader(joined) !== null || saysOtherwise(joined) ? joined : under;
  });
}

function headerScore({ headers, first, last }: HeaderRows, rows: readonly Row[]): number {
  let known = 0;
  let claim = 0;
  const below = rows.slice(last + 1);
  headers.forEach((header, column) => {
    // Said twice is known once: two columns "DOB" need the row above to tell them apart.
    if (header === "" || headers.indexOf(header) < column) return;
    const meaning = recogniseHeader(header);
    const isKnown = meaning !== null || isCodeCheckHeader(header);
    if (isKnown && !comesAgain(column, headers, below))
      known += (meaning?.certain ?? true) ? 1 : UNSURE;
    else if (first === last && isCellOfClaim(header)) claim++;
  });
  return claim > known ? 0 : known - claim - (last - first) * COST_OF_A_SECOND_ROW;
}

function comesAgain(column: number, headers: readonly string[], below: readonly Row[]): boolean {
  const isSame = (row: Row): boolean => cellText(row[column] ?? "") === headers[column];
  return below.filter((row) => isSame(row) && !repeatsHeader(row, headers)).length >= REPEATED;
}

/** True for the header once more, as printed pages have it: its words there do not count as what cells hold. */
function repeatsHeader(row: Row, headers: readonly string[]): boolean {
  const same = row.filter((cell, column) => {
    const text = inOneLine(cellText(cell));
    return text !== "" && text === headers[column];
  }).length;
  return same >= FEWEST_REPEATED && same >= filledCells(row) * SHARE_REPEATED;
}

/** A first row of words, each only once, over rows with something else than words. */
function headerByItsLooks(rows: readonly Row[]): HeaderRows | null {
  const width = Math.max(0, ...rows.map(filledCells));
  const first = rows.findIndex((row) => filledCells(row) >= Math.max(1, width * SHARE_OF_WIDTH));
  const headers = (rows[first] ?? []).map(cellText);
  const words = headers.filter((text) => text !== "");
  if (words.length === 0 || new Set(words).size < words.length) return null;
  if (words.some((text) => isCellOfClaim(text) || NUMBER.test(text))) return null;
  const below = rows.slice(first + 1, first + 1 + ROWS_LOOKED_AT_BELOW);
  const differs = headers.some(
    (text, column) =>
      text !== "" && below.some((row) => isCellOfClaim(cellText(row[column] ?? ""))),
  );
  return differs ? { first, last: first, headers: headers.map(inOneLine) } : null;
}

/** True for what stands in a claim line, but hardly in a header: a code, a date, a number that is no position. */
export function isCellOfClaim(text: string): boolean {
  if (text === "" || POSITION.test(text)) return false;
  if (NUMBER.test(text) || readDateText(text) !== null) return true;
  return text.split(BETWEEN_CODES).every(isCodeShaped);
}

export function isCodeShaped(text: string): boolean {
  return looksLikeCpt(text) || looksLikeIcd10cm(toClaimForm("icd10cm", text));
}

function filledCells(row: Row): number {
  return row.filter((value) => cellText(value) !== "").length;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
