import { parseOrderLine } from "../../codes/compile/icd10cm-order";
import { looksLikeIcd10pcs } from "../../codes/icd10pcs";
import type { ListedCode } from "../code-list";
import { TableProblem } from "../problem";
import type { TextLine } from "../reading/text";

const LINES_A_STEP = 2_000;
const FIRST_ORDER = /^\d{5} [A-Z0-9]{3,7} +[01] /;
const DIGIT = /^\d/;

/** The system of an order file, told by its first line; null if it is none. */
export function orderFileSystem(firstLine: string): "icd10cm" | "icd10pcs" | null {
  if (!FIRST_ORDER.test(firstLine)) return null;
  const code = firstLine.slice(6, 13).trim();
  // The first code of ICD-10-CM is A00, that of ICD-10-PCS 001.
  return DIGIT.test(code) ? "icd10pcs" : "icd10cm";
}

function isPossible(code: string, system: "icd10cm" | "icd10pcs"): boolean {
  if (system === "icd10cm") return !DIGIT.test(code);
  return code.length === 3 || looksLikeIcd10pcs(code);
}

/**
 * Reads CMS's order file of ICD-10-CM or ICD-10-PCS: fixed columns, as codes/compile/icd10cm-order.ts describes them.
 * @throws TableProblem at the first line that is none, or a code that stands twice
 */
export function* readOrderFile(
  lines: Iterable<TextLine>,
  system: "icd10cm" | "icd10pcs",
): Generator<void, ListedCode[]> {
  const listed: ListedCode[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, text } of lines) {
    if (line % LINES_A_STEP === 0) yield;
    if (text.trim() === "") continue;
    const read = parseOrderLine(text);
    if (!read || !isPossible(read.code, system)) {
      throw new TableProblem(
        "the line has not the columns of an order file (number, code, 0 or 1, short and long description)",
        "download the file again and add that",
        line,
      );
    }
    const before = lineOf.get(read.code);
    if (before !== undefined) {
      throw new TableProblem(
        `${read.code} stands here and on line ${before}`,
        "download the file again and add that",
        line,
      );
    }
    lineOf.set(read.code, line);
    const { code, billable, description } = read;
    listed.push({ code, billable, from: null, to: null, text: description });
  }
  return listed;
}
