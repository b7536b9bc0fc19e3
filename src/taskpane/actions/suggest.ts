import { partOf } from "../../check/recheck/part";
import type { Suggestion } from "../../check/types";
import type { ValueGroup } from "../list/groups";
import { checkedOf } from "../store/state";
import type { Pane } from "./pane";
import { problemOf } from "./working";

/**
 * The codes that could be meant by a value. Where too many codes of the sheet are wrong the check did not look for them:
 * then it is done now, by the first of the value's cells. What cannot be looked for is left out.
 */
export async function suggestionsOf(
  { store, checker }: Pane,
  { cause, findings: [first] }: ValueGroup,
): Promise<readonly Suggestion[]> {
  const checked = checkedOf(store.state());
  if (!cause.unasked || !checked || first === undefined) return cause.suggestions;
  const { reading, findings } = checked;
  const line = partOf(reading.batch, [findings.line[first] ?? 0]);
  const { rule, value } = cause;
  try {
    return await checker.suggest(line, { rule, value, column: findings.column[first] ?? 0 });
  } catch (error) {
    problemOf(error);
    return cause.suggestions;
  }
}
