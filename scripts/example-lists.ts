import type { CodeTables } from "../src/codes/types";
import { readOwnTable, withOwnTables, type OwnTable } from "../src/own-tables";

/**
 * Lists as a practice brings them, for the examples and tests of the rules that need one. Every code, text, pair and
 * number is invented, in the shape of CPT.
 */
export const EXAMPLE_LISTS: Readonly<Record<string, string>> = {
  "invented-cpt.csv": `Code,Description
99991,Invented repair of the left wing
99992,Invented inspection of the left wing
99993,Invented painting of both wings
99994,Invented polishing of the tail
`,
  "ccipra-v310r0-f1.txt": `Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tRationale
99991\t99992\t\t20200101\t*\t1\tMore extensive procedure
99993\t99994\t\t20200101\t*\t0\tMutually exclusive procedures
99991\t99994\t\t20200101\t20231231\t0\tMutually exclusive procedures
99992\t99993\t\t20200101\t20200101\t9\tMore extensive procedure
`,
  "MCR_MUE_PractitionerServices_Eff_01-01-2025.csv": `HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
99991,1,2 Date of Service Edit: Policy,Anatomic Consideration
99992,4,3 Date of Service Edit: Clinical,Clinical: Data
99993,20,1 Line Edit,Prescribing Information
`,
};

function tableOf(name: string, text: string): OwnTable {
  const bytes = new TextEncoder().encode(text);
  const steps = readOwnTable({ name, bytes, sha256: name, added: "2025-01-01T00:00:00.000Z" });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if ("ok" in step.value) return step.value.ok;
    throw new Error(`${name}: ${step.value.problem.reason}`);
  }
}

/** The bundled tables with the invented lists. */
export function withExampleLists(tables: CodeTables): CodeTables {
  return withOwnTables(
    tables,
    Object.entries(EXAMPLE_LISTS).map(([name, text]) => tableOf(name, text)),
  );
}
