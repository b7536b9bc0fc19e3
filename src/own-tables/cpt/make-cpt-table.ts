import type { Day } from "../../codes/types";
import { writeCodeList, type ListedCode } from "../code-list";
import { baseName, factsOf, slug } from "../facts";
import { packTable } from "../pack";
import type { ReadingSteps } from "../reading/reading-steps";
import type { TableSheet } from "../reading/sheets";
import type { OwnFile } from "../types";
import type { CptColumns } from "./find-columns";
import { readCptList, type CptList } from "./read-cpt-list";

function firstDay({ lines, from }: CptList): Day | null {
  if (from !== null) return from;
  const days = lines.map((line) => line.from ?? Infinity);
  const first = Math.min(...days);
  return days.includes(Infinity) ? null : first;
}

function lastDay(lines: readonly ListedCode[]): Day | null {
  if (lines.some(({ to }) => to === null)) return null;
  return Math.max(...lines.map(({ to }) => to ?? 0));
}

function remarksOn({ lines, leftOut }: CptList): string[] {
  const remarks: string[] = [];
  if (leftOut > 0) {
    const [rows, were] =
      leftOut === 1
        ? ["1 row holds", "was"]
        : [`${leftOut.toLocaleString("en-US")} rows hold`, "were"];
    remarks.push(`${rows} no CPT code (HCPCS codes, headings, totals) and ${were} left out`);
  }
  if (lines.every(({ text }) => text === ""))
    remarks.push("no column of descriptions was found: codes are checked, but not described");
  return remarks;
}

/** Reads a CPT list and makes the table of it. */
export function* makeCptTable(sheet: TableSheet, columns: CptColumns, file: OwnFile): ReadingSteps {
  const list = yield* readCptList(sheet.rows(), columns);
  const name = baseName(file.name);
  const facts = factsOf(file, {
    id: `cpt-${slug(name)}`,
    kind: "cpt",
    name: `CPT list ${name}`,
    from: firstDay(list),
    to: lastDay(list.lines),
    count: new Set(list.lines.map(({ code }) => code)).size,
  });
  return { table: packTable(facts, writeCodeList(list.lines)), remarks: remarksOn(list) };
}
