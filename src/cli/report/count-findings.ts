import type { Findings, Severity } from "../../check/types";
import { RULE_IDS, type RuleId } from "../../rules/ids";

export interface FindingCounts {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Only the rules that found something, in the order of the rules. */
  readonly byRule: Readonly<Partial<Record<RuleId, number>>>;
  /** How many cells each cause has, by its place in `causes`. */
  readonly byCause: Uint32Array;
}

export function countFindings({ count, cause, causes }: Findings): FindingCounts {
  const byCause = new Uint32Array(causes.length);
  for (let i = 0; i < count; i++) {
    const at = cause[i] ?? 0;
    byCause[at] = (byCause[at] ?? 0) + 1;
  }
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const ofRule = new Map<RuleId, number>();
  causes.forEach(({ severity, rule }, at) => {
    const cells = byCause[at] ?? 0;
    bySeverity[severity] += cells;
    if (cells > 0) ofRule.set(rule, (ofRule.get(rule) ?? 0) + cells);
  });
  const byRule: Partial<Record<RuleId, number>> = {};
  for (const rule of RULE_IDS) {
    const cells = ofRule.get(rule);
    if (cells !== undefined) byRule[rule] = cells;
  }
  return { bySeverity, byRule, byCause };
}
