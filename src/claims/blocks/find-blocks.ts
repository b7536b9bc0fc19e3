import { cellText } from "../contents/cell-text";
import { readDateText } from "../date-text";
import { headerByItsWords, isCellOfClaim, isCodeShaped } from "../headers/header-rows";
import { CODE_ROLES } from "../layout/draft";
import type { CellValue, ColumnRole } from "../types";
import { certainHeader } from "./header-row";
import type { RowGroup } from "./row-groups";

/** One of several lists that stand on a sheet one below the other. All rows 0-based in the sheet. */
export interface Block {
  /** Where it begins, its title rows included. */
  readonly first: number;
  /** The row after its last, without the blank rows below it; null for the lowest. */
  readonly end: number | null;
  /** True where its header names a column of codes: it can be checked. */
  readonly hasCodes: boolean;
}

/** A header stands at most so far down in its group, below titles. */
const TITLE_ROWS = 3;
/** A title is one cell, or two as in "Month: May". */
const WORDS_IN_TITLE = 2;
/** A repeated header may lack a column that was added since, but not most of them. */
const SHARE_REPEATED = 0.5;

/** A header, or null for rows that have none but cannot be claim lines. */
interface Heading {
  readonly headers: readonly string[];
  readonly hasCodes: boolean;
}
interface Begun extends Heading {
  readonly first: number;
  readonly blankFrom: number;
}
const FOREIGN: Heading = { headers: [], hasCodes: false };

/**
 * The blocks that a sheet's groups of rows make. A blank row alone ends no block: only a header of its own, or rows
 * that cannot be claim lines, begin another. The same header once more, as printed pages have it, does not.
 * @returns None where the sheet holds one list, or none.
 */
export function findBlocks(groups: Iterable<RowGroup>): Block[] {
  const begun: Begun[] = [];
  let title: RowGroup | null = null;
  for (const group of groups) {
    const last = begun.at(-1);
    const heading = headingOf(group) ?? (last && isForeign(group) ? FOREIGN : null);
    const hasBegun = heading !== null && !(last && repeats(heading.headers, last.headers));
    const { first, blankFrom } = title ?? group;
    if (hasBegun) begun.push({ first, blankFrom, ...heading });
    title = hasBegun || !isTitle(group) ? null : (title ?? group);
  }
  if (begun.length < 2) return [];
  return begun.map(({ first, hasCodes }, i) => {
    return { first, end: begun[i + 1]?.blankFrom ?? null, hasCodes };
  });
}

/** The header of a group, where its words leave no doubt. */
function headingOf({ rows }: RowGroup): Heading | null {
  const header = headerByItsWords(rows);
  if (!header || header.first > TITLE_ROWS) return null;
  const { headers } = header;
  const above = rows.slice(0, header.first).map(filledTexts);
  if (above.some((texts) => texts.length > WORDS_IN_TITLE)) return null;
  const meanings = certainHeader(headers);
  if (!meanings) return null;
  const isCode = (role: ColumnRole | undefined) => role !== undefined && CODE_ROLES.has(role);
  return { headers, hasCodes: meanings.some((meaning) => isCode(meaning?.role)) };
}

function repeats(headers: readonly string[], earlier: readonly string[]): boolean {
  const said = (texts: readonly string[]): number => texts.filter((text) => text !== "").length;
  return (
    said(headers) >= said(earlier) * SHARE_REPEATED &&
    headers.every((text, column) => text === "" || text === earlier[column])
  );
}

/** True for a list under words of its own in which nothing is a code or a date. */
function isForeign({ rows }: RowGroup): boolean {
  const [top, ...below] = rows.map(filledTexts);
  if (!top || top.length < 2 || below.length === 0) return false;
  if (new Set(top).size < top.length || top.some(isCellOfClaim)) return false;
  return !below.flat().some((text) => isCodeShaped(text) || readDateText(text) !== null);
}

function isTitle({ rows }: RowGroup): boolean {
  const texts = rows.map(filledTexts);
  return (
    rows.length <= TITLE_ROWS && texts.every((row) => row.length <= 1 && !row.some(isCodeShaped))
  );
}

const filledTexts = (row: readonly CellValue[]): string[] =>
  row.map(cellText).filter((text) => text !== "");
