import type { DiagnosisTable } from "../types";
import type { DescribableTable } from "./code-table";

/** Adds the tree of ICD-10-CM: what lies below a header are the codes that begin with it. */
export function withTree(table: DescribableTable): DescribableTable & DiagnosisTable {
  return Object.assign(table, {
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
