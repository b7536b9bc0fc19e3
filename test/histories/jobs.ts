import type { ExcelEdge } from "../../src/excel/edge";
import type { FillMode, SheetReading, Work } from "../../src/excel/types";
import type { Findings } from "../../src/check/types";
import type { BatchColumn, CellValue } from "../../src/claims/types";
import { parseRect } from "../../src/workbench/model/address";
import { findingsOf } from "../support/findings";
import type { Act } from "./acts";
import { CODE, DESCRIPTION, describing } from "./two-workbooks";

export const JOBS = [
  "mark",
  "fill",
  "overwrite",
  "fillNew",
  "repair",
  "putIn",
  "live",
  "undo",
  "clear",
] as const;
export type Job = (typeof JOBS)[number];

/** One job, and what the person does before which of its syncs. */
export interface Step {
  readonly job: Job;
  readonly acts: readonly (readonly [sync: number, act: Act])[];
  /** Before which sync the user presses Cancel, and whether they then have it put back. */
  readonly cancel?: { readonly at: number; readonly putBack: boolean } | undefined;
}

/** How a job is done: it hears of Cancel, and what was written until then is put back where that is wanted. */
interface Doing {
  readonly work: Work;
  readonly putBack: boolean;
}

/** A code that our repair sets right, and what it makes of it. */
export const REPAIR = { before: "e11.9 ", after: "E11.9" };
const FLAGGED: readonly CellValue[] = ["E11", REPAIR.before];

/** What a job did, as far as the invariants need it. */
export interface Done {
  /** Cells that it says it left alone. */
  readonly leftAlone: number;
  /** What stood in the description column when an overwriting fill read it: that alone may be written over. */
  readonly mayOverwrite: readonly CellValue[];
}

const NOTHING: Done = { leftAlone: 0, mayOverwrite: [] };

/** Does one of the add-in's jobs as the pane does: looks at the sheet, reads it, works out what to do, does it. */
export async function doJob(
  edge: ExcelEdge,
  job: Job,
  { work, putBack }: Doing = { work: {}, putBack: false },
): Promise<Done> {
  if (job === "clear") return edge.clearMarks(work).then(() => NOTHING);
  if (job === "undo") return undone(edge, work);
  const reading = await edge.read("sheet", (await edge.glance(work)).layout, work);
  const codes = reading.batch.columns.find(({ header }) => header === CODE);
  if (!codes) return NOTHING;
  const code = (line: number) => codes.cells.distinct[codes.cells.indexes[line]!]!;
  const lines = Array.from({ length: reading.batch.lineCount }, (_, line) => line);
  switch (job) {
    case "mark": {
      const { stopped } = await edge.mark(reading, wrongCodes(codes), work);
      if (putBack) await stopped?.putBack();
      return NOTHING;
    }
    case "live": {
      const findings = wrongCodes(codes);
      const rows = lines
        .filter((line) => line % 2 === 0)
        .map((line) => reading.batch.firstRow + line);
      await edge.live?.markRows(reading, findings, rows, null, work);
      return NOTHING;
    }
    case "putIn":
      return putIn(edge, reading, codes);
    case "repair": {
      const wrong = lines.filter((line) => code(line) === REPAIR.before);
      const row = (line: number) => reading.batch.firstRow + line;
      const changes = wrong.map((line) => ({ row: row(line), column: codes.column, ...REPAIR }));
      const { stopped } = await edge.change(reading, "repairs", changes, work);
      if (stopped && putBack) return undone(edge);
      return NOTHING;
    }
    default: {
      const target = job === "fillNew" ? null : columnOf(reading, DESCRIPTION);
      const mode: FillMode = job === "overwrite" ? "overwrite" : "emptyOnly";
      const texts = lines.map((line) => (code(line) === "" ? null : describing(code(line))));
      const mayOverwrite = mode === "overwrite" ? textsRead(reading, DESCRIPTION) : [];
      const column = {
        codeColumn: codes.column,
        targetColumn: target,
        header: "New description",
        texts,
      };
      const { stopped } = await edge.fill(reading, { mode, columns: [column] }, work);
      if (stopped && putBack) return { ...(await undone(edge)), mayOverwrite };
      return { ...NOTHING, mayOverwrite };
    }
  }
}

const undone = async (edge: ExcelEdge, work?: Work): Promise<Done> => ({
  ...NOTHING,
  leftAlone: cellsIn((await edge.undo(work))?.leftAlone),
});

function wrongCodes({ column, cells }: BatchColumn): Findings {
  const found = Array.from(cells.indexes, (index, line) => ({
    line,
    code: cells.distinct[index]!,
  }));
  const wrong = found.filter(({ code }) => FLAGGED.includes(code));
  return findingsOf(wrong.map(({ line, code }) => ({ line, column, message: describing(code) })));
}

/** Puts a code and its description into the line that the person stands on, as from the search panel. */
async function putIn(edge: ExcelEdge, reading: SheetReading, codes: BatchColumn): Promise<Done> {
  const { cells, column } = codes;
  const line = cells.indexes.findIndex((index) => cells.distinct[index] === REPAIR.before);
  if (line < 0) return NOTHING;
  await edge.select(reading.sheetId, reading.batch.firstRow + line, column);
  const at = await edge.activeLine(reading.sheetId, reading.layout);
  if (!at) return NOTHING;
  const { row } = at;
  const words = columnOf(reading, DESCRIPTION);
  const description = { row, column: words ?? -1, before: "", after: describing(REPAIR.after) };
  const changes = [{ row, column, ...REPAIR }, ...(words === null ? [] : [description])];
  await edge.writeInLine(at, "put in", changes);
  return NOTHING;
}

/** How many cells these addresses name; a whole column has them all. */
const cellsIn = (addresses: readonly string[] = []): number =>
  addresses.reduce((sum, address) => {
    const rect = parseRect(address);
    if (!rect) throw new Error(`${address} is no address`);
    return sum + rect.rows * rect.columns;
  }, 0);

const columnOf = ({ layout }: SheetReading, header: string): number | null =>
  layout.columns.find((each) => each.header === header)?.column ?? null;

const textsRead = ({ batch }: SheetReading, header: string): readonly CellValue[] =>
  batch.columns.find((each) => each.header === header)?.cells.distinct ?? [];
