import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import { isMarkText } from "../check/mark-texts";
import type { CellValue } from "../claims/types";
import { ExcelProblem } from "./types";

jest.setTimeout(600_000);

/** Runs of the property; more are worth their time after a change to how we write. */
const HISTORIES = Number(process.env["HISTORIES"] ?? 25);

const CODES = ["E11.9", "I10", "Z00.00", "e11.9 ", "E11"];
const LINES = 8;
const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Units"],
  ...Array.from({ length: LINES }, (_, i) => [
    `A${i}`,
    45_700 + i,
    CODES[i % CODES.length]!,
    "",
    i,
  ]),
];
const describing = (code: CellValue) => `about ${String(code).trim().toUpperCase()}`;

/** What a person does at some sync of ours. Numbers are taken modulo what there is. */
type Act =
  | { readonly kind: "type"; readonly row: number; readonly column: number }
  | { readonly kind: "sort"; readonly column: number; readonly descending: boolean }
  | { readonly kind: "insertRow" | "deleteRow"; readonly at: number }
  | { readonly kind: "insertColumn"; readonly at: number }
  | { readonly kind: "rename" };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), row: fc.nat(20), column: fc.nat(9) }),
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(4), descending: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("insertRow" as const, "deleteRow" as const), at: fc.nat(10) }),
  fc.record({ kind: fc.constant("insertColumn" as const), at: fc.nat(7) }),
  fc.constant({ kind: "rename" as const }),
);

const JOBS = ["mark", "fill", "fillNew", "repair", "undo", "clear"] as const;
const aStep = fc.record({
  job: fc.constantFrom(...JOBS),
  acts: fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), anAct), { maxLength: 3 }),
});

/** A person who types nothing twice, so that each thing typed can be found again. */
class Hands {
  readonly #typed = new Set<string>();
  #count = 0;

  constructor(private readonly book: ClaimWorkbook) {}

  /** What was typed, and not typed over or deleted by the person since. */
  get typed(): ReadonlySet<string> {
    return this.#typed;
  }

  do(act: Act): void {
    const before = this.#present();
    const { person } = this.book.excel;
    const name = this.book.sheet.name;
    const header = this.#headerRow();
    if (act.kind === "type") {
      const column = "ABCDEFGHIJ"[act.column]!;
      const row = header + 1 + (act.row % LINES);
      if (this.book.value(`${column}${header}`) === "Dx 1") return;
      const entry = `typed ${++this.#count}`;
      person.type(`'${name}'!${column}${row}`, entry);
      this.#typed.add(entry);
    } else if (act.kind === "sort") {
      const column = "ABCDE"[act.column]!;
      person.sort(`'${name}'!A${header + 1}:Z${header + 20}`, column, {
        descending: act.descending,
        headers: false,
      });
    } else if (act.kind === "insertRow") person.insertRows(1 + act.at, 1, name);
    else if (act.kind === "deleteRow") person.deleteRows(header + 1 + (act.at % LINES), 1, name);
    else if (act.kind === "insertColumn") person.insertColumns("ABCDEFGH"[act.at]!, 1, name);
    else person.renameSheet(name, `Claims ${++this.#count}'s`);
    const after = this.#present();
    for (const entry of [...this.#typed]) {
      const gone = before.has(entry) && !after.has(entry);
      const maybeGone = act.kind === "deleteRow" && !before.has(entry) && !after.has(entry);
      if (gone || maybeGone) this.#typed.delete(entry);
    }
  }

  #headerRow(): number {
    const ids = this.book.values("A1:J30");
    return ids.findIndex((row) => row.includes("Claim ID")) + 1;
  }

  #present(): Set<CellValue> {
    return new Set(this.book.values("A1:Z60").flat());
  }
}

type Step = { job: (typeof JOBS)[number]; acts: [number, Act][] };

/** Histories that once failed. */
const KEPT: [Step[]][] = [
  // Columns came in before our write, and again before it was put back: codes were lost.
  [
    [
      {
        job: "fill",
        acts: [
          [4, { kind: "insertColumn", at: 0 }],
          [5, { kind: "insertColumn", at: 0 }],
        ],
      },
      { job: "mark", acts: [] },
    ],
  ],
  // A row came in while flags were cleared: their header stayed.
  [
    [
      { job: "mark", acts: [] },
      { job: "clear", acts: [[8, { kind: "insertRow", at: 0 }]] },
      { job: "mark", acts: [] },
    ],
  ],
];

async function doJob(
  book: ClaimWorkbook,
  job: (typeof JOBS)[number],
  ready: () => void,
): Promise<void> {
  const { edge } = book;
  if (job === "undo" || job === "clear") {
    ready();
    await (job === "undo" ? edge.undo() : edge.clearMarks());
    return;
  }
  const reading = await edge.read("sheet", (await edge.glance()).layout);
  const codes = reading.batch.columns.find(({ header }) => header === "Dx 1")!;
  const code = (line: number) => codes.cells.distinct[codes.cells.indexes[line]!]!;
  const lines = Array.from({ length: reading.batch.lineCount }, (_, line) => line);
  ready();
  if (job === "mark") {
    const wrong = lines.filter((line) => ["E11", "e11.9 "].includes(String(code(line))));
    const findings = wrong.map((line) => ({
      line,
      column: codes.column,
      message: describing(code(line)),
    }));
    await edge.mark(reading, findingsOf(findings));
  } else if (job === "repair") {
    const changes = lines
      .filter((line) => code(line) === "e11.9 ")
      .map((line) => ({
        row: reading.batch.firstRow + line,
        column: codes.column,
        before: "e11.9 ",
        after: "E11.9",
      }));
    await edge.change(reading, "repairs", changes);
  } else {
    const target = reading.layout.columns.find(({ header }) => header === "Dx 1 Description");
    const texts = lines.map((line) => (code(line) === "" ? null : describing(code(line))));
    const column = {
      codeColumn: codes.column,
      targetColumn: job === "fill" ? (target?.column ?? null) : null,
      header: "New description",
      texts,
    };
    await edge.fill(reading, { mode: "emptyOnly", columns: [column] });
  }
}

function lookAt(book: ClaimWorkbook, hands: Hands): void {
  const cells = book.values("A1:Z60");
  const present = new Set(cells.flat());
  expect([...hands.typed].filter((entry) => !present.has(entry))).toEqual([]);
  const header = cells.find((row) => row.includes("Claim ID"))!;
  const code = header.indexOf("Dx 1");
  for (const row of cells) {
    for (const cell of row) {
      const text = String(cell);
      if (text.startsWith("about ") && row[code] !== "") expect(text).toBe(describing(row[code]!));
      if (isMarkText(text)) expect(text).toContain(describing(row[code]!));
    }
  }
}

test("whatever a person does between two syncs: nothing typed is lost, no text stands beside a code that it does not describe, and clearing leaves nothing of ours", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 4 }), async (steps) => {
      const book = await openClaimWorkbook(CLAIMS);
      try {
        const hands = new Hands(book);
        for (const { job, acts } of steps) {
          const ready = (): void =>
            book.excel.between((sync) => {
              for (const [at, act] of acts) if (at === sync) hands.do(act);
            });
          await doJob(book, job, ready).catch((error: unknown) => {
            if (!(error instanceof ExcelProblem)) throw error;
          });
          book.excel.between(null);
          lookAt(book, hands);
        }
        await book.edge.clearMarks();
        expect(
          book
            .values("A1:Z60")
            .flat()
            .filter((cell) => isMarkText(String(cell))),
        ).toEqual([]);
        expect(book.values("A1:Z60").flat().includes("Code check")).toBe(false);
        expect(book.sheet.conditionalFormats).toEqual([]);
        expect(book.sheet.names).toEqual([]);
        lookAt(book, hands);
      } finally {
        book.close();
      }
    }),
    { numRuns: HISTORIES, examples: KEPT },
  );
});
