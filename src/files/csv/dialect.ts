import type { CsvMarks } from "./fields";
import { splitRecords, type CsvRecord } from "./records";
import { FileProblem } from "../problem";

/** A CSV text's marks, and the line in front that Excel reads as a setting and does not show. */
export interface CsvDialect extends CsvMarks {
  /** `sep=;` with its line end, as it stands; "" where there is none. It is not a row of the sheet. */
  readonly separatorLine: string;
}

/** In order of preference where the text fits several. */
const DELIMITERS = [",", "\t", ";", "|"] as const;

/** Excel's way to name the delimiter: a first line `sep=;`. */
const SEPARATOR_LINE = /^sep=([^\r\n"'\w])(?:\r\n|\r|\n)/i;

/** So many records are enough to tell the delimiter. */
const SAMPLED_RECORDS = 200;

/** A delimiter that does not part the row which another one parts first is hardly the delimiter. */
const LATER_START_PENALTY = 0.25;

/**
 * Finds delimiter and quote in the beginning of a text (some ten thousand characters are plenty).
 * A `sep=` line decides; else the delimiter that cuts the most records into the same number of fields.
 * A text without any delimiter counts as comma-separated with one column.
 */
export function detectDialect(head: string): CsvDialect {
  const setting = SEPARATOR_LINE.exec(head);
  if (setting) {
    const delimiter = setting[1] ?? ",";
    const separatorLine = setting[0];
    return {
      delimiter,
      quote: quoteOf(head.slice(separatorLine.length), delimiter),
      separatorLine,
    };
  }
  const fits = DELIMITERS.map((delimiter) => fitOf(head, delimiter));
  const earliest = Math.min(...fits.map((fit) => fit.start));
  let delimiter: string = DELIMITERS[0];
  let best = 0;
  for (const fit of fits) {
    const score = fit.score - (fit.start > earliest ? LATER_START_PENALTY : 0);
    if (score > best) [delimiter, best] = [fit.delimiter, score];
  }
  return { delimiter, quote: quoteOf(head, delimiter), separatorLine: "" };
}

interface Fit {
  readonly delimiter: string;
  /** 0 to 1: how many records have the usual number of fields, weighed by that number. */
  readonly score: number;
  /** The first record with the usual number of fields. */
  readonly start: number;
}

function fitOf(head: string, delimiter: string): Fit {
  const counts = sample(head, { delimiter, quote: '"' })
    .filter((record) => record.fields.some((field) => field.trim() !== ""))
    .map((record) => record.fields.length);
  const usual = mostFrequent(counts);
  if (usual < 2) return { delimiter, score: 0, start: Infinity };
  const share = counts.filter((count) => count === usual).length / counts.length;
  return { delimiter, score: share * (1 - 1 / usual), start: counts.indexOf(usual) };
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let usual = 0;
  for (const [count, n] of times) {
    if (n > (times.get(usual) ?? 0)) usual = count;
  }
  return usual;
}

/**
 * The quote is the double quote. Only a text without any, whose first record has every field in single
 * quotes, is taken for one that quotes with those.
 */
function quoteOf(head: string, delimiter: string): string {
  if (head.includes('"')) return '"';
  const first = sample(head, { delimiter, quote: "'" })[0]?.fields ?? [];
  return first.every((field) => /^'.*'$/s.test(field)) && first.length > 0 ? "'" : '"';
}

/** The first records of a text that may be cut off anywhere. */
function sample(head: string, marks: CsvMarks): CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    for (const record of splitRecords([head], marks)) {
      records.push(record);
      if (records.length === SAMPLED_RECORDS) break;
    }
  } catch (error) {
    // The cut can fall inside quotes, and a wrong delimiter can leave one open: what came before is sample enough.
    if (!(error instanceof FileProblem)) throw error;
  }
  return records;
}
