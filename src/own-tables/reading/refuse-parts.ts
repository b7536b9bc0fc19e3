import { TableProblem } from "../problem";
import type { Row } from "./row";

/** A file that is known for what it is, and is not to be taken. */
export class OtherTable extends TableProblem {}

/**
 * CMS's quarterly lists of what changed ("…additions-deletions-revisions…"): their rows look like those of the whole
 * table, whose place they must not take.
 */
const CHANGES =
  /additions?[-_ ]*(?:and[-_ ]*)?deletions?|^(?:.* )?(?:additions?|deletions?|revisions?)$/i;

/** @throws TableProblem for a list of changes, told by the name of its file or sheet */
export function refuseChanges(...names: readonly string[]): void {
  if (!names.some((name) => CHANGES.test(name.replace(/\.[a-z]+$/i, "")))) return;
  throw new OtherTable(
    "this is a list of what changed in a quarter, not the whole table",
    "choose the file with all edits of that quarter",
  );
}

const ADDENDA = /addend/i;
const ORDER_FILE = "choose the order file of the release (icd10cm_order_… or icd10pcs_order_…)";

/** @throws TableProblem for what changed between two releases of ICD-10, told by the file's name */
export function refuseAddenda(name: string): void {
  if (!ADDENDA.test(name)) return;
  throw new OtherTable(
    "it lists what changed since the release before (addenda), not the whole release",
    ORDER_FILE,
  );
}

/** `A000    Cholera due to …`: a code of ICD-10-CM or ICD-10-PCS, spaces up to column 8, and its words. */
const CODE_AND_WORDS = /^(?:[A-Z]\d[A-Z0-9]{1,5}|[0-9A-HJ-NP-Z]{7}) +[A-Za-z]/;
const WORDS_FROM = 8;

/**
 * Of a release of ICD-10 the order file tells which codes can be billed; the lists beside it do not.
 * @throws TableProblem for addenda, and for the list of codes with their descriptions (icd10cm_codes_…)
 */
export function refuseCodesAlone(name: string, firstLine: string): void {
  refuseAddenda(name);
  if (!CODE_AND_WORDS.test(firstLine) || firstLine.slice(0, WORDS_FROM).trim().includes(" "))
    return;
  throw new OtherTable(
    "it lists codes of ICD-10 without their categories, and not which of them can be billed",
    ORDER_FILE,
  );
}

const LIMITS = /\bmue\b.*value/i;
const ADD_ON = /\badd[- ]?on\b/i;

/** "Column 1", "Column 2 Code" */
const PAIR = [/^column ?1\b/i, /^column ?2\b/i];

/**
 * Files of CMS that are full of CPT codes, and yet no list of them: unlisted codes would be told by them.
 * @throws TableProblem for limits without an adjudication indicator, add-on codes, and pairs in other columns than CMS's
 */
export function refuseOtherCodes(head: readonly Row[]): void {
  const has = (pattern: RegExp) =>
    head.some(({ cells }) => cells.some((cell) => pattern.test(cell)));
  if (has(LIMITS)) {
    throw new OtherTable(
      "it has limits of units without the adjudication indicator, as Medicaid’s files and those before July 2014 have",
      "choose Medicare’s table of medically unlikely edits",
    );
  }
  if (
    head.some(({ cells }) => PAIR.every((name) => cells.some((cell) => name.test(cell.trim()))))
  ) {
    throw new OtherTable(
      "it has CMS’s pairs, but not as CMS gives them: the columns are in another order, or Excel has changed the dates",
      "add the file as it was downloaded, without opening and saving it first",
    );
  }
  if (has(ADD_ON) && head.some(({ cells }) => cells.some((cell) => /\bprimary\b/i.test(cell)))) {
    throw new OtherTable(
      "it is CMS’s list of add-on codes, which is no list of all CPT codes",
      "choose a list of CPT codes with their descriptions, or a fee schedule",
    );
  }
}
