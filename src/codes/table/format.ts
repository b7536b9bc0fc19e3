/**
 * The two files of a code table. Both are plain bytes, made to be small once the web server has compressed them
 * and to be read without unfolding: a file's bytes are what is looked up in.
 *
 * Numbers are unsigned LEB128 ("varint"): seven bits a byte, lowest first, the high bit set but in the last byte.
 * A *column* is the n-th property of all things of a kind, side by side, because like compresses well beside like.
 *
 * `SYSTEM.codes.bin`: which codes there are, and when
 * ```
 * magic            4 bytes, CODES_MAGIC
 * facts            length, then that many bytes of JSON: system, releases, coverage, datedByPublisher, changes
 * days             count, then the first day and the differences between days (YYYYMMDD), ascending
 * histories        count, then columns: number of spans of each history; of each span the place of its first
 *                  day in `days`, the place of its last day plus 1 (0: no end known), flags (1 billable, 2 inferred)
 * automaton        number of states, number of edges, then columns:
 *                  of each state: history plus 1 of the code that ends here (0: none does), number of edges;
 *                  of each edge: label (1 byte, ascending within a state), low byte and high byte of
 *                  (state - target)
 * ```
 * The automaton spells the codes: from the last state, follow the edge of each character. It is the smallest
 * one (equal subtrees are one state), and an edge leads always to an earlier state. The place of a code in
 * ascending order falls out of counting the codes under the edges passed by, so no list of codes is needed.
 *
 * `SYSTEM.texts.bin`: the descriptions
 * ```
 * magic            4 bytes, TEXTS_MAGIC
 * scripts          count, number of those shared, then columns: base (1 byte), kept, removed
 * wordings         number of codes, number of earlier wordings; columns of each earlier wording: its code's place
 *                  less that of the one before, day on which it was replaced (YYYYMMDD), newest first within a code;
 *                  then the scripts of all codes in ascending order, and of the earlier wordings: 0 for the next
 *                  script that is not shared, else the place of its shared script plus 1
 * insertions       UTF-8 to the end of the file, one for each script, a line feed between
 * ```
 * `SYSTEM.shorts.bin`: the publisher's short descriptions, in the same format as the long ones.
 *
 * A script makes a description from another one, its *base*: keep the last `kept` words, remove `removed` words
 * before them, and put the insertion in their place. So S52.001A is "that of S52.001, and at its end: `, initial
 * encounter for closed fracture`", and thousands of codes share this script. See words.ts for what a word is.
 */

/**
 * What else is known of diagnosis codes, and of inpatient procedures, stands in more files, which name codes by their place in
 * `icd10cm.codes.bin`, or by their text where a note outlives the codes that it was made for.
 *
 * `icd10cm.replacements.bin`: CMS's conversion table
 * ```
 * magic            4 bytes, REPLACEMENTS_MAGIC
 * days             as in a codes file
 * lines            count, then columns: place of the new code less that of the line before; place of its day in
 *                  `days`; number of ranges of earlier codes
 * ranges           count, then columns: place of the range's first code less that of its line's new code, as
 *                  zigzag; number of codes of the range after the first
 * ```
 *
 * `icd10cm.edits.bin`, and alike `icd10pcs.edits.bin`: the Medicare Code Editor's list
 * ```
 * magic            4 bytes, EDITS_MAGIC
 * facts            length, then that many bytes of JSON: release, lastDay, ages
 * days             as in a codes file
 * sets             count, then of each: bits, the n-th standing for the n-th of DIAGNOSIS_EDITS or PROCEDURE_EDITS
 * histories        count, then columns: number of stretches of each; of each stretch the place of its first day in
 *                  `days` plus 1 (0: from the beginning), and the place of its set
 * runs             count, then columns: history; number of codes, in ascending order, that share it. A header, and
 *                  a code newer than the list, belongs to the run in which it stands
 * ```
 *
 * `icd10cm.notes.bin`: notes of the tabular list that a check needs; `icd10cm.advice.bin`, alike: those that only the page
 * of a code tells
 * ```
 * magic            4 bytes, NOTES_MAGIC
 * lines            UTF-8 to the end of the file, a line feed between: one sign (NOTE_SIGN), the range of codes at
 *                  which the note stands, "=", and the ranges that it names, "," between. A range is FIRST or
 *                  FIRST-LAST, and ":REST" where only some of its codes are meant. Behind NOTE_SIGN.seventh stand all codes
 *                  below which 7th characters mean the same, "," between, "=", and of each character itself and what
 *                  it means, MEANING_END between. Behind NOTE_SIGN.section stand the categories of a section, "=" and its
 *                  title; a wider section comes before those within it
 * ```
 *
 * `icd10cm.terms.bin`: by what other words people may look for a code
 * ```
 * magic            4 bytes, NOTES_MAGIC
 * lines            UTF-8 to the end of the file, a line feed between: the code, "=", and its inclusion terms, MEANING_END
 *                  between; ascending by code
 * ```
 */

/** "ECC" and the version of the format. */
export const CODES_MAGIC = [0x45, 0x43, 0x43, 1] as const;
/** "ECT" and the version of the format. */
export const TEXTS_MAGIC = [0x45, 0x43, 0x54, 1] as const;

/** Flags of a span. */
export const BILLABLE = 1;
export const INFERRED = 2;

/** What a script's base is. */
export const BASE = {
  /** The description of the next shorter code that this one begins with; empty if there is none. */
  parent: 0,
  /** That of the code before this one among those with the same parent. */
  previousSibling: 1,
  /** The wording that replaced this one. */
  newerWording: 2,
  /** That of the code that is like this one but for one character: see code-index.ts. */
  alike: 3,
} as const;

/** "ECR" and the version of the format. */
export const REPLACEMENTS_MAGIC = [0x45, 0x43, 0x52, 1] as const;
/** "ECE" and the version of the format. */
export const EDITS_MAGIC = [0x45, 0x43, 0x45, 1] as const;
/** "ECN" and the version of the format. */
export const NOTES_MAGIC = [0x45, 0x43, 0x4e, 1] as const;

/** What a note says. */
export const NOTE_SIGN = {
  excludes1: "x",
  /** Code first one of these. */
  codeFirst: "f",
  /** Code first something like these. */
  codeFirstOpen: "o",
  /** Code first one of these under a condition that only the record tells. */
  codeFirstIfSo: "i",
  excludes2: "y",
  codeAlso: "a",
  useAdditionalCode: "u",
  /** What the code takes in, in words: texts in place of ranges, MEANING_END between. */
  includes: "n",
  seventh: "7",
  section: "s",
} as const;

/** Stands between the meanings of 7th characters, and between the texts of an "includes" note. */
export const MEANING_END = "|";
