import { writeWorkbook } from "../../src/files/xlsx";
import type { CodeTables } from "../../src/codes/types";
import type { SampleCell } from "./columns";
import type { SampleSheet } from "./lay-out";
import { OWN_LIST_FILES } from "./own-lists";
import { clinicMonth, codeAudit, hospitalStays, ownLists, smallPractice } from "./sheets";

/** Every file of assets/samples/: a workbook and its truth for each sample, and the invented lists of one of them. The same tables give the same bytes. */
export function sampleFiles(tables: CodeTables): { name: string; bytes: Uint8Array }[] {
  const sheets = [smallPractice, clinicMonth, codeAudit, hospitalStays, ownLists].flatMap(
    (make) => {
      const sample = make(tables);
      return [
        { name: sample.file, bytes: workbookOf(sample) },
        { name: truthFile(sample.file), bytes: new TextEncoder().encode(truthText(sample)) },
      ];
    },
  );
  return [...sheets, ...OWN_LIST_FILES];
}

/** `small-practice.xlsx` has its truth in `small-practice.truth.json`. */
export function truthFile(file: string): string {
  return file.replace(/\.xlsx$/, ".truth.json");
}

function workbookOf({ sheetName, rows }: SampleSheet): Uint8Array {
  const header = rows.findIndex((row) => row.length === Math.max(...rows.map((r) => r.length)));
  const columns = rows[header]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    widthFor(rows.slice(header, header + 20).map((row) => row[column] ?? "")),
  );
  return writeWorkbook([
    { name: sheetName, rows: rows.map(blanksLeftOut), widths, headerRows: header + 1 },
  ]);
}

/** An empty cell is one that is not there, not one that holds an empty text. */
function blanksLeftOut(row: readonly SampleCell[]): (SampleCell | null)[] {
  return row.map((cell) => (cell === "" ? null : cell));
}

/** Wide enough to read, in characters. */
function widthFor(cells: readonly SampleCell[]): number {
  const longest = Math.max(
    ...cells.map((cell) => (typeof cell === "object" ? 10 : String(cell).length)),
  );
  return Math.min(Math.max(longest + 2, 6), 34);
}

function truthText(sample: SampleSheet): string {
  const { about, on, lines, lists, seeded } = sample.truth;
  const rows = seeded.map((seed) => `    ${JSON.stringify(seed)}`).join(",\n");
  const head = { about, file: sample.file, sheet: sample.sheetName, on, lines, lists };
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, ",")}\n  "seeded": [\n${rows}\n  ]\n}\n`;
}
