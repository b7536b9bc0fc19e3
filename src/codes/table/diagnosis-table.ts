import type { DiagnosisTable } from "../types";
import type { DescribableTable } from "./code-table";
import type { Replacements } from "./read-replacements";

/**
 * Adds the tree of ICD-10-CM (what lies below a header are the codes that begin with it), and what the conversion
 * table says.
 */
export function diagnosisTable(
  table: DescribableTable,
  { replacedBy, replaces }: Replacements,
): DescribableTable & DiagnosisTable {
  return Object.assign(table, {
    replacedBy,
    replaces,
    billableBelow(header: string, day: number): string[] {
      const below: string[] = [];
      for (let at = table.lowerBound(header); at < table.size; at++) {
        const code = table.codeAt(at);
        if (!code.startsWith(header)) break;
        if (code !== header && table.on(code, day).status === "valid") below.push(code);
      }
      return below;
    },
  });
}
