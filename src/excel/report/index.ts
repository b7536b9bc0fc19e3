export { askReport } from "./report-name";
export type { AuditReport, ReportedTable, ReportOutcome } from "./types";
export { writeReport } from "./write-report";
