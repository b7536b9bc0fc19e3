import { lineDays } from "../../claims/line-days";
import type { RuleId } from "../../rules/ids";
import type { ValueGroup } from "../list/groups";
import type { Checked } from "../store/checked";
import type { PageAsked } from "./actions";
import { systemsOf } from "./systems-of";

/** What these rules find is no code that a list could have. */
const NO_CODE: ReadonlySet<RuleId> = new Set([
  "unknown-code",
  "code-format",
  "code-characters",
  "several-codes",
  "missing-code",
  "excel-number",
]);

/** True where the value of these findings may be a code with a page of its own. */
export function mayHavePage(checked: Checked, value: ValueGroup): boolean {
  const { rule, value: code } = value.cause;
  return code.trim() !== "" && !NO_CODE.has(rule) && hasPages(checked, value);
}

/** True where codes that could stand in the cells of these findings have pages. */
export function hasPages(checked: Checked, { findings }: ValueGroup): boolean {
  return systemsAt(checked, findings[0]).length > 0;
}

/** The page to open for a code of these findings, on the date of service of the first of them. */
export function pageOfFinding(checked: Checked, { findings }: ValueGroup, code: string): PageAsked {
  const first = findings[0];
  const { batch } = checked.reading;
  const day = lineDays(batch).days[checked.findings.line[first ?? 0] ?? 0];
  return { text: code, systems: systemsAt(checked, first), ...(day !== undefined && { day }) };
}

function systemsAt({ reading, findings }: Checked, finding: number | undefined) {
  const column = findings.column[finding ?? 0];
  return systemsOf(reading.batch.columns.find((each) => each.column === column)?.role);
}
