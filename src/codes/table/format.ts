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
 * A script makes a description from another one, its *base*: keep the last `kept` words, remove `removed` words
 * before them, and put the insertion in their place. So S52.001A is "that of S52.001, and at its end: `, initial
 * encounter for closed fracture`", and thousands of codes share this script. See words.ts for what a word is.
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
} as const;
