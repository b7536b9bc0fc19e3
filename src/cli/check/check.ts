import { codeColumns } from "../../check/columns/code-columns";
import { beyondCoverage, listEnds } from "../../check/findings/beyond-coverage";
import { runCheck } from "../../check/run";
import { dateDoubt } from "../../claims/date-doubts";
import { hasInpatientProcedures } from "../../claims/inpatient-procedures";
import { leftAlone } from "../copy/copy-text";
import { writeCorrectedCopy } from "../copy/write-copy";
import { inLargePieces } from "../../files/pieces";
import { EXIT, type ExitCode } from "../exit-codes";
import { writeText } from "../output";
import { CommandProblem } from "../problem";
import type { CheckReport } from "../report/check-report";
import { countFindings } from "../report/count-findings";
import { csvReport } from "../report/csv";
import { jsonReport } from "../report/json";
import { textReport } from "../report/text";
import type { ClaimSheet } from "../sheets/claim-sheet";
import { writeWhole } from "../sheets/file-bytes";
import { openSheet } from "../sheets/open-sheet";
import type { Surroundings } from "../surroundings";
import { readTables } from "../tables";
import { readBatch } from "./read-batch";
import type { CheckRequest, ReportFormat } from "./request";

const REPORTS: Record<ReportFormat, (report: CheckReport) => Iterable<string>> = {
  text: textReport,
  json: jsonReport,
  csv: csvReport,
};

/** Checks a sheet, writes the report and the corrected copy where one is asked for. */
export async function check(request: CheckRequest, surroundings: Surroundings): Promise<ExitCode> {
  const sheet = openSheet(request.file, request.sheetName);
  const inUse = await readTables(surroundings, request.tableFiles);
  const reading = readBatch(sheet, { ...request, tables: inUse.tables });
  const { batch, layout } = reading;
  if (layout.columns.length === 0)
    throw new CommandProblem(`${sheet.title} is empty: choose another file.`);
  if (codeColumns(batch).length === 0) throw noCodeColumn(sheet);

  const tables = hasInpatientProcedures(batch) ? await inUse.withInpatient() : inUse.tables;
  const findings = runCheck(batch, tables, { rules: {}, today: surroundings.today });
  const copy = request.copy && writeCorrectedCopy(sheet, reading, findings, request.copy, tables);
  const report = REPORTS[request.format]({
    title: sheet.title,
    tables,
    own: inUse.own,
    layout,
    others: reading.others,
    firstRow: batch.firstRow,
    findings,
    dates: dateDoubt(batch, request.dateOrder !== null),
    beyond: beyondCoverage(batch, listEnds(tables)),
    copy,
  });
  if (request.reportPath === null) await writeText(surroundings.stdout, report);
  else writeWhole(request.reportPath, encoded(report, request.format));
  // The text report tells of the copy; the others have no place for what was left alone.
  if (copy !== null && request.format !== "text")
    await writeText(surroundings.stderr, leftAlone(copy));
  return countFindings(findings).bySeverity.error > 0 ? EXIT.errorsFound : EXIT.clean;
}

function noCodeColumn({ title, otherSheets }: ClaimSheet): CommandProblem {
  const names = otherSheets.map((name) => `"${name}"`).join(", ");
  const other = names === "" ? "" : `, or choose another sheet with --sheet (${names})`;
  return new CommandProblem(
    `No column of ${title} looks like codes: say which one is with --columns${other}.`,
  );
}

/** Excel takes a CSV file for UTF-8 only when it begins with the byte order mark. */
const MARK = "\ufeff";

function* encoded(texts: Iterable<string>, format: ReportFormat): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  if (format === "csv") yield encoder.encode(MARK);
  for (const piece of inLargePieces(texts)) yield encoder.encode(piece);
}
