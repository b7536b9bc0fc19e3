import { readZipDirectory } from "../../files/zip/directory";
import { findCptColumns } from "../cpt/find-columns";
import { makeCptTable } from "../cpt/make-cpt-table";
import { makeHcpcsTable } from "../hcpcs/make-hcpcs-table";
import {
  findHcpcsColumns,
  isHcpcsRecord,
  recordsOfSheet,
  recordsOfText,
} from "../hcpcs/read-records";
import { makeLimitTable } from "../mue/make-limit-table";
import { findLimitColumns } from "../mue/read-limits";
import { findPairColumns } from "../ncci/find-pair-columns";
import { makePairTable, type PairSheet } from "../ncci/make-pair-table";
import { makeOrderTable } from "../orders/make-order-table";
import { orderFileSystem } from "../orders/read-order-file";
import { TableProblem } from "../problem";
import type { OwnFile, OwnHints, OwnKind } from "../types";
import type { Content } from "./content";
import type { ReadingSteps } from "./reading-steps";
import { headOf, sheetOfText, sheetsOfWorkbook, type TableSheet } from "./sheets";
import { refuseAddenda, refuseChanges, refuseCodesAlone, refuseOtherCodes } from "./refuse-parts";
import { textForm, textLines } from "./text";
import { openTableWorkbook } from "./workbook";

/** The file that was added, and what the person knows of it. */
export interface ReadingOrder {
  readonly file: OwnFile;
  readonly hints: OwnHints;
}

/** What a file, or a file in an archive, was recognised as. */
export interface Recognised {
  readonly kind: OwnKind;
  read(): ReadingSteps;
  /** Of pairs: the sheets, because several of them, and several files, make up one release. */
  readonly pairs: readonly PairSheet[];
}

export function unknownColumns(): TableProblem {
  return new TableProblem(
    "it is no table that we know: it holds no CPT codes, and has not the columns of a file of CMS",
    "choose a list of CPT codes with their descriptions, or a file of CMS as it was downloaded",
  );
}

/** Tells a sheet by its first rows. The more a kind asks for, the earlier it is tried. Null for none. */
function recogniseSheet(sheet: TableSheet, { file, hints }: ReadingOrder): Recognised | null {
  const head = headOf(sheet);
  const limits = findLimitColumns(head);
  if (limits) {
    refuseChanges(sheet.name, file.name);
    const read = () => makeLimitTable(sheet, limits, file, hints);
    return { kind: "mue", read, pairs: [] };
  }
  const pairs = findPairColumns(head);
  if (pairs) {
    refuseChanges(sheet.name, file.name);
    const pairSheet = { sheet, columns: pairs };
    const read = () => makePairTable([pairSheet], file, hints);
    return { kind: "ncci", read, pairs: [pairSheet] };
  }
  const hcpcs = findHcpcsColumns(head);
  if (hcpcs) {
    const read = () => makeHcpcsTable(recordsOfSheet(sheet.rows(), hcpcs), sheet.name, file, hints);
    return { kind: "hcpcs", read, pairs: [] };
  }
  const cpt = findCptColumns(head);
  if (cpt) refuseOtherCodes(head.filter(({ line }) => line < cpt.firstLine));
  return cpt && { kind: "cpt", read: () => makeCptTable(sheet, cpt, file), pairs: [] };
}

/** CMS cuts the pairs of a release into sheets and files: all of them make one table. Else the table chosen. */
export function together(
  chosen: Recognised,
  all: readonly Recognised[],
  { file, hints }: ReadingOrder,
): Recognised {
  const pairs = all.flatMap((each) => each.pairs);
  if (chosen.kind !== "ncci" || pairs.length < 2) return chosen;
  return { ...chosen, pairs, read: () => makePairTable(pairs, file, hints) };
}

function firstLine(lines: Iterable<{ readonly text: string }>): string {
  for (const { text } of lines) if (text.trim() !== "") return text;
  return "";
}

/** Tells a text by its first lines. @throws TableProblem for bytes that are no text */
export function recogniseText(content: Content, order: ReadingOrder): Recognised | null {
  const { file, hints } = order;
  const form = textForm(content);
  const first = firstLine(textLines(content, form));
  const system = orderFileSystem(first);
  if (system) {
    refuseAddenda(content.name);
    const read = () => makeOrderTable(content, system, file, hints);
    return { kind: system, read, pairs: [] };
  }
  if (isHcpcsRecord(first)) {
    const read = () =>
      makeHcpcsTable(recordsOfText(textLines(content, form)), content.name, file, hints);
    return { kind: "hcpcs", read, pairs: [] };
  }
  const found = recogniseSheet(sheetOfText(content, form), order);
  if (!found) refuseCodesAlone(content.name, first);
  return found;
}

function isWorkbook(bytes: Uint8Array): boolean {
  return readZipDirectory(bytes).entries.some(({ name }) =>
    /(?:^|[\\/])xl[\\/]workbook\.xml$/i.test(name),
  );
}

/**
 * Tells a workbook by its sheets. Null for an archive that is no workbook.
 * @throws TableProblem, FileProblem for a workbook without a table that we know
 */
export function recogniseWorkbook(
  name: string,
  bytes: Uint8Array,
  order: ReadingOrder,
): Recognised | null {
  if (!isWorkbook(bytes)) return null;
  // A sheet is often called Sheet1, and the file by its release.
  const found = sheetsOfWorkbook(openTableWorkbook(bytes)).flatMap(
    (sheet) => recogniseSheet({ ...sheet, name: `${name} ${sheet.name}` }, order) ?? [],
  );
  const [first] = found;
  if (first) return together(first, found, order);
  throw unknownColumns();
}
