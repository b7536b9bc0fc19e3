/**
 * A hidden name of the report's own sheet: by it we know a report again, also once it was renamed or copied, and never
 * take it for claims. Its comment tells the reports apart.
 */
const NAME = "_EncounterCodes_AuditReport";

export function nameReport(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.add(NAME, sheet.getCell(0, 0), mark).visible = false;
}

/** To be loaded with the next sync; a null object on any other sheet. */
export const askReport = (sheet: Excel.Worksheet): Excel.NamedItem =>
  sheet.names.getItemOrNullObject(NAME).load("comment");
