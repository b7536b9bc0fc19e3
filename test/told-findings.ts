import type { Findings } from "../src/check/types";

/** A finding as one line of text: `3 B not-billable error E11 -> E11.9`, with the 0-based line. */
export function toldFindings({ count, line, column, cause, causes }: Findings): string[] {
  return Array.from({ length: count }, (_, i) => {
    const found = causes[cause[i] ?? -1];
    if (!found) throw new Error(`Finding ${i} has no cause`);
    const letters = String.fromCharCode(65 + (column[i] ?? 0));
    const repair = found.repair === null ? "" : ` -> ${found.repair}`;
    return `${line[i]} ${letters} ${found.rule} ${found.severity} ${found.value}${repair}`;
  });
}
