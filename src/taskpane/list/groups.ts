import type { Cause, Findings, Severity } from "../../check/types";
import type { RuleId } from "../../rules/ids";

/** All findings of one cause: the same rule says the same of the same value. */
export interface ValueGroup {
  /** Tells the groups of one check apart. */
  readonly key: string;
  readonly cause: Cause;
  /** The findings' indexes, in the order of the sheet. */
  readonly findings: readonly number[];
}

/** All findings of one rule at one severity, its values with the most cells first. */
export interface RuleGroup {
  /** Tells the groups of one check apart: one rule can speak at two severities. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly cells: number;
  readonly values: readonly ValueGroup[];
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export function groupFindings(findings: Findings): RuleGroup[] {
  const byCause = new Map<number, number[]>();
  findings.cause.forEach((cause, i) => {
    const members = byCause.get(cause);
    if (members) members.push(i);
    else byCause.set(cause, [i]);
  });
  const byRule = new Map<
    string,
    { key: string; rule: RuleId; severity: Severity; values: ValueGroup[] }
  >();
  for (const [index, members] of byCause) {
    const cause = findings.causes[index];
    if (!cause) continue;
    const key = `${cause.severity} ${cause.rule}`;
    const group = byRule.get(key) ?? {
      key,
      rule: cause.rule,
      severity: cause.severity,
      values: [],
    };
    byRule.set(key, group);
    group.values.push({ key: String(index), cause, findings: members });
  }
  return [...byRule.values()]
    .map((group) => ({
      ...group,
      cells: group.values.reduce((sum, value) => sum + value.findings.length, 0),
      values: group.values.sort((a, b) => b.findings.length - a.findings.length),
    }))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.cells - a.cells);
}
