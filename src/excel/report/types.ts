import type { IgnoredFinding, IgnoredHere } from "../../check/ignored";
import type { Findings, RuleSettings } from "../../check/types";
import type { CodeSystem, Day, Release } from "../../codes/types";
import type { RuleFacts } from "../../rules/types";
import type { SheetReading } from "../types";

/** All that an audit report tells of one check; the change log comes from the workbook. */
export interface AuditReport {
  readonly reading: SheetReading;
  /** When the lines were checked, as an ISO date and time in UTC. */
  readonly checkedAt: string;
  readonly findings: Findings;
  readonly ignored: readonly IgnoredHere[];
  readonly notMet: readonly IgnoredFinding[];
  readonly tables: readonly ReportedTable[];
  readonly rules: readonly Pick<RuleFacts, "id" | "title" | "severity">[];
  /** The rules that do not count as usual. */
  readonly chosen: RuleSettings;
}

/** One code table that the check looked codes up in. */
export interface ReportedTable {
  readonly system: CodeSystem;
  readonly from: Day;
  readonly to: Day | null;
  readonly size: number;
  readonly releases: readonly Release[];
}

/** What became of a report. */
export interface ReportOutcome {
  readonly sheetName: string;
  /** Findings, ignored ones among them, for which the sheet had no room. */
  readonly leftOut: number;
}
