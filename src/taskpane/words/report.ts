import type { ReportOutcome } from "../../excel/report/types";
import { count } from "./format";

/** The audit report. */
export const reportWords = {
  action: "Audit report",
  writing: "Writing the audit report…",
  written: ({ sheetName, leftOut }: ReportOutcome) =>
    `The report stands in the sheet “${sheetName}”.${
      leftOut > 0 ? ` ${count(leftOut, "finding")} had no room in it.` : ""
    }`,
  sheetTitle: "This is an audit report",
  sheetNext:
    "It tells of one check and stays as it is; you can sort, filter and print it. Go to the sheet with your claim lines to go on.",
} as const;
