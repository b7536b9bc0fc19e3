import { RULES } from "../rules";
import type { RuleId } from "../rules/ids";
import type { Severity } from "../rules/types";
import type { CheckSettings } from "./types";

/** From mild to grave. */
const GRAVITY: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

const OWN_SEVERITY: ReadonlyMap<RuleId, Severity> = new Map(
  RULES.map(({ id, severity }) => [id, severity]),
);

function milder(a: Severity, b: Severity): Severity {
  return GRAVITY[a] < GRAVITY[b] ? a : b;
}

/**
 * How bad a finding is by the user's settings; null when its rule is off. A finding that its rule itself took
 * more lightly (small letters, an inferred date) is never made graver than that.
 */
export function severityOf(
  { rule, severity }: { readonly rule: RuleId; readonly severity: Severity },
  { rules }: CheckSettings,
): Severity | null {
  const chosen = rules[rule];
  if (chosen === undefined) return severity;
  if (chosen === "off") return null;
  return severity === OWN_SEVERITY.get(rule) ? chosen : milder(severity, chosen);
}
