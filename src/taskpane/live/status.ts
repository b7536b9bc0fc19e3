import type { Checked } from "../store/checked";
import type { LiveStatus } from "./types";

/**
 * What to say once lines were checked again.
 * @param lines The touched lines, ascending; null: all were checked.
 */
export function statusAfter(
  { reading, findings }: Checked,
  lines: readonly number[] | null,
): LiveStatus {
  if (lines === null) return { kind: "allChecked" };
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return { kind: "watching" };
  const { firstRow } = reading.batch;
  const isIn = new Set(lines);
  const found = findings.line.reduce((sum, line) => sum + (isIn.has(line) ? 1 : 0), 0);
  return {
    kind: "checked",
    first: firstRow + first + 1,
    last: firstRow + last + 1,
    rows: lines.length,
    findings: found,
  };
}
