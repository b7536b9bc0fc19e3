/** One code of a cell that holds several, and where it stands in the cell's text. */
export interface CodePart {
  readonly text: string;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
}

/** What people put between codes. These never stand inside one, so they always separate. */
const HARD_SEPARATORS = ["\n", ";", "|", ",", "\t", "~", "^"] as const;
/** These separate only where a whole column shows that they do: a space may be a typing error inside a code. */
const SOFT_SEPARATORS = ["/", " "] as const;
/** Around a code in lists that databases export: `["E11.9","I10"]`, `{E11.9,I10}`. */
const WRAPPING = /^[\s[\]{}()"']+|[\s[\]{}()"']+$/g;

/** A column holds lists when so many of its filled cells do; one slip in a hundred cells is the clerk's, not the column's. */
const SHARE_OF_LISTS = 0.25;
/** A column with a number of its own (`Dx 1`) is meant for one code: it takes more to believe otherwise. */
const SHARE_OF_LISTS_IF_NUMBERED = 0.5;
const FEWEST_LISTS = 2;
/** Of the parts of a list, so many must look like codes: some may be wrong, that is why we check. */
const SHARE_OF_CODES = 0.6;
const SEVERAL =
  /(?:codes|diagnoses|modifiers|mods|pointers|ptrs|procedures|dxs|cpts|diags|s\))\s*$/i;

export interface ListHints {
  readonly header: string;
  /** True where the header numbers the column. */
  readonly numbered: boolean;
}

/**
 * What stands between two codes in a column's cells, or null where each cell holds one code. Found by the cells:
 * enough of them must fall into parts of which most look like codes. Where several separators are used, the
 * commonest is given; `splitCodes` takes the others too.
 */
export function separatorOf(
  texts: readonly string[],
  isCode: (text: string) => boolean,
  { header, numbered }: ListHints,
): string | null {
  const votes = new Map<string, number>();
  let lists = 0;
  for (const text of texts) {
    const separators = separatorsIn(text, isCode);
    if (separators.length > 0) lists++;
    for (const separator of separators) {
      votes.set(separator, (votes.get(separator) ?? 0) + text.split(separator).length - 1);
    }
  }
  if (lists < fewestLists(texts.length, header, numbered)) return null;
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * The codes of one cell, in order, empty places left out. `separator` is the column's; null gives the whole cell
 * as one code. Quotes and brackets around a code are not part of it.
 */
export function splitCodes(cell: string, separator: string | null): CodePart[] {
  if (separator === null) return partOf(cell, 0, cell.length);
  const parts: CodePart[] = [];
  let start = 0;
  for (let at = 0; at <= cell.length; at++) {
    if (at < cell.length && !separates(cell.charAt(at), separator)) continue;
    parts.push(...partOf(cell, start, at));
    start = at + 1;
  }
  return parts;
}

function separates(character: string, separator: string): boolean {
  if (character === separator || character === "\r") return true;
  return (HARD_SEPARATORS as readonly string[]).includes(character);
}

function partOf(cell: string, start: number, end: number): CodePart[] {
  const raw = cell.slice(start, end);
  const text = raw.replace(WRAPPING, "");
  if (text === "") return [];
  const from = start + raw.indexOf(text);
  return [{ text, start: from, end: from + text.length }];
}

function separatorsIn(text: string, isCode: (text: string) => boolean): string[] {
  const hard = HARD_SEPARATORS.filter((separator) => text.includes(separator));
  if (hard.length > 0) return isListOfCodes(text, hard[0] ?? "", isCode) ? hard : [];
  return SOFT_SEPARATORS.filter(
    (soft) => text.trim().includes(soft) && isListOfCodes(text, soft, isCode, 1),
  ).slice(0, 1);
}

function isListOfCodes(
  text: string,
  separator: string,
  isCode: (text: string) => boolean,
  share = SHARE_OF_CODES,
): boolean {
  const parts = splitCodes(text, separator);
  return (
    parts.length > 1 && parts.filter((part) => isCode(part.text)).length >= parts.length * share
  );
}

function fewestLists(cells: number, header: string, numbered: boolean): number {
  if (numbered) return Math.max(FEWEST_LISTS, cells * SHARE_OF_LISTS_IF_NUMBERED);
  return SEVERAL.test(header) ? 1 : Math.max(FEWEST_LISTS, cells * SHARE_OF_LISTS);
}
