import { freeHeader } from "../write/free-header";
import type { KeptChanges } from "../kept/changes";
import { readChanges } from "../kept/changes";
import { NOTHING_CHANGED, withLeft } from "../problems";
import { inExcel, stopIfCancelled } from "../run";
import type { Work } from "../types";
import { ExcelProblem } from "../types";
import { finishSheet } from "./finish-sheet";
import { layOut } from "./lay-out";
import { askReport, nameReport } from "./report-name";
import type { AuditReport, ReportOutcome } from "./types";
import { writeParts } from "./write-parts";

const SHEET_NAME = "Audit report";

/**
 * Writes the report into a new sheet and shows it. Cancelled or failed half-way, the sheet is taken away again; where
 * that fails too, the problem says what is left.
 */
export function writeReport(report: AuditReport, work?: Work): Promise<ReportOutcome> {
  return inExcel(async (context) => {
    const changes = await readChanges(context);
    const { name, sourceName } = await names(context, report.reading.sheetId);
    const writtenAt = new Date().toISOString();
    const mark = `${report.reading.sheetId} ${writtenAt}`;
    try {
      return await writeSheet(
        context,
        report,
        { name, sourceName, mark, writtenAt, changes },
        work,
      );
    } catch (error) {
      const isGone = await takeAway(context, name, mark);
      const left = `The unfinished sheet “${name}” may be left: delete it. Your claims are as they were.`;
      throw withLeft(error, isGone ? "No report was written. Your claims are as they were." : left);
    }
  }, work);
}

interface Writing {
  readonly name: string;
  /** The checked sheet's name now: what links lead to. */
  readonly sourceName: string;
  readonly mark: string;
  readonly writtenAt: string;
  readonly changes: KeptChanges;
}

async function writeSheet(
  context: Excel.RequestContext,
  report: AuditReport,
  { name, sourceName, mark, writtenAt, changes }: Writing,
  work: Work | undefined,
): Promise<ReportOutcome> {
  stopIfCancelled(work);
  const sheet = context.workbook.worksheets.add(name);
  nameReport(sheet, mark);
  sheet.load("id");
  await context.sync();
  // By its id from here on: a person may rename it meanwhile.
  const own = context.workbook.worksheets.getItem(sheet.id);
  const layout = layOut(report, sourceName, changes, writtenAt);
  await writeParts(context, own, layout, work);
  await finishSheet(context, own, name, layout);
  return { sheetName: name, leftOut: layout.leftOut };
}

/** A free name for the report, and what the checked sheet is called now. Fails where no sheet can be added. */
async function names(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<{ readonly name: string; readonly sourceName: string }> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw structureProtected();
  const source = worksheets.items.find(({ id }) => id === sheetId);
  if (!source) throw sheetGone();
  const taken = worksheets.items.map((sheet) => sheet.name);
  return { name: freeHeader(SHEET_NAME, taken), sourceName: source.name };
}

const structureProtected = (): ExcelProblem =>
  new ExcelProblem({
    what: "The structure of this workbook is protected, so no sheet can be added for the report.",
    next: "Unprotect it (Review > Protect Workbook) and try again.",
    left: NOTHING_CHANGED,
  });

const sheetGone = (): ExcelProblem =>
  new ExcelProblem({
    what: "The sheet that was checked is no longer there.",
    next: "Go to the sheet with the claim lines and check it.",
    left: NOTHING_CHANGED,
  });

/** @returns True when nothing is left of the report. Only a sheet with the very mark of this one is deleted. */
async function takeAway(
  context: Excel.RequestContext,
  name: string,
  mark: string,
): Promise<boolean> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const marks = worksheets.items.map((sheet) => ({ sheet, own: askReport(sheet) }));
    await context.sync();
    const ours = marks.find(({ own }) => !own.isNullObject && own.comment === mark);
    // Added, but not yet marked: its name was free a moment ago. A person's own of that name is not empty for long.
    const unmarked = marks.find(({ sheet, own }) => own.isNullObject && sheet.name === name);
    const half = ours?.sheet ?? (unmarked && (await ifEmpty(context, unmarked.sheet)));
    if (!half) return true;
    half.delete();
    await context.sync();
    return true;
  } catch {
    return false; // Excel refuses this too: the problem that began it is the one to tell.
  }
}

async function ifEmpty(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Excel.Worksheet | null> {
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  return used.isNullObject ? sheet : null;
}
