import { describe, expect, jest, test } from "@jest/globals";
import type { ClaimWorkbook, Start } from "../../test/support/claim-workbook";
import { atEachSync, personActs } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import type { CellValue } from "../claims/types";
import type { FillPlan } from "./types";

/** A person acts between any two syncs of a job: nothing of theirs is lost, nothing of ours stands wrong. */

jest.setTimeout(240_000);

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Units"],
  ["A1", 45_700, "E11.9", "", 1],
  ["A2", 45_701, "I10", "high blood pressure", 1],
  ["A3", 45_702, "Z00.00", "", 2],
  ["A4", 45_703, "E11", "", 1],
];
const NARROW = CLAIMS.map(([a, b, c, , e]) => [a!, b!, c!, e!]);
const TEXTS = ["Type 2 diabetes", "Essential hypertension", "=General exam", null];
const DESCRIBES: Readonly<Record<string, string>> = {
  "E11.9": "Type 2 diabetes",
  I10: "Essential hypertension",
  "Z00.00": "=General exam",
};
const FLAGS = findingsOf([
  { line: 3, column: 2, message: "E11 is a category" },
  { line: 2, column: 2, severity: "warning", message: "look at Z00.00" },
]);

const reading = async (book: ClaimWorkbook) =>
  book.edge.read("sheet", (await book.edge.glance()).layout);
const marking: Start = async (book) => {
  const read = await reading(book);
  return () => book.edge.mark(read, FLAGS);
};
const clearing: Start = async (book) => {
  await book.edge.mark(await reading(book), FLAGS);
  return () => book.edge.clearMarks();
};
const filling =
  (targetColumn: number | null, mode: FillPlan["mode"]): Start =>
  async (book) => {
    const read = await reading(book);
    const column = { codeColumn: 2, targetColumn, header: "Dx 1 description", texts: TEXTS };
    return () => book.edge.fill(read, { mode, columns: [column] });
  };

const contents = (book: ClaimWorkbook, address: string): CellValue[][] =>
  book.values(address).map((row) => row.filter((cell) => cell !== ""));

describe("while flags are written", () => {
  test("a sort never leaves a flag beside a code that it does not describe", async () => {
    await atEachSync(
      { rows: NARROW },
      marking,
      personActs((book) => book.sort("A2:E5", "A", true)),
      ({ book }) => {
        for (const [code, , flag] of book.values("C2:E5")) {
          if (flag !== "") expect(String(flag)).toContain(`${String(code)} is`.slice(0, 3));
          if (String(flag).includes("E11")) expect(code).toBe("E11");
          if (String(flag).includes("Z00")) expect(code).toBe("Z00.00");
        }
      },
    );
  });

  test("columns that come in stay the person's, and clearing leaves nothing of ours", async () => {
    await atEachSync(
      { rows: NARROW },
      marking,
      personActs((book) => {
        book.excel.person.insertColumns("C");
        book.type("C3", "mine");
        book.excel.person.insertColumns("F");
      }),
      async ({ book }) => {
        await book.edge.clearMarks();
        expect(contents(book, "A1:J5")).toEqual([
          NARROW[0],
          NARROW[1],
          ["A2", 45_701, "mine", "I10", 1],
          NARROW[3],
          NARROW[4],
        ]);
        expect(book.sheet.conditionalFormats).toEqual([]);
        expect(book.sheet.names).toEqual([]);
      },
    );
  });

  test.each(["E", "F"])(
    "what a person types into column %s stays, then and after clearing",
    async (column) => {
      const typed = (book: ClaimWorkbook) => book.values(`${column}2:${column}4`).flat();
      await atEachSync(
        { rows: NARROW },
        marking,
        personActs((book) => book.type(`${column}2`, "a", "b", "c")),
        async ({ book }) => {
          expect(typed(book)).toEqual(["a", "b", "c"]);
          await book.edge.clearMarks();
          expect(typed(book)).toEqual(["a", "b", "c"]);
          expect(contents(book, "E1:H1").flat()).toEqual([]);
        },
      );
    },
  );
});

describe("while flags are cleared", () => {
  test.each([undefined, "Lines"])(
    "what a person types among them stays (table: %s)",
    async (table) => {
      await atEachSync(
        { rows: NARROW, table },
        clearing,
        personActs((book) => book.type("E5", "call back")),
        ({ book }) => {
          expect(book.value("E5")).toBe("call back");
          expect(book.values("E2:E4").flat().join("")).toBe("");
          expect(book.sheet.conditionalFormats).toEqual([]);
          expect(book.sheet.names).toEqual([]);
        },
      );
    },
  );

  test.each([undefined, "Lines"])(
    "a moved column of flags is cleared all the same (table: %s)",
    async (table) => {
      await atEachSync(
        { rows: NARROW, table },
        clearing,
        personActs((book) => {
          book.excel.person.insertColumns("A");
          book.excel.person.insertRows(1);
        }),
        ({ book }) => {
          expect(contents(book, "A2:H6")).toEqual(NARROW);
          expect(book.sheet.conditionalFormats).toEqual([]);
          expect(book.sheet.names).toEqual([]);
        },
      );
    },
  );
});

describe("while descriptions are filled", () => {
  const describesItsCode = (pairs: CellValue[][], own: readonly CellValue[] = []): void => {
    for (const [code, text] of pairs) {
      if (text === "" || own.includes(text!)) continue;
      expect(text).toBe(DESCRIBES[String(code)]);
    }
  };

  test("none stands beside a code that it does not describe, whenever a person sorts", async () => {
    await atEachSync(
      { rows: CLAIMS },
      filling(3, "overwrite"),
      personActs((book) => book.sort("A2:E5", "A", true)),
      ({ book }) => describesItsCode(book.values("C2:D5"), ["high blood pressure"]),
    );
  });

  test("nor when rows are inserted and deleted", async () => {
    await atEachSync(
      { rows: CLAIMS },
      filling(3, "overwrite"),
      personActs((book) => {
        book.excel.person.insertRows(3);
        book.excel.person.deleteRows(2);
      }),
      ({ book }) => describesItsCode(book.values("C2:D5"), ["high blood pressure"]),
    );
  });

  test("what a person types into the description column is not lost", async () => {
    await atEachSync(
      { rows: CLAIMS },
      filling(3, "overwrite"),
      personActs((book) => book.type("D2", "mine", "'0123", "=1+1")),
      ({ book }) => {
        expect(book.values("D2:D4").flat()).toEqual(["mine", "0123", 2]);
        expect(book.formula("D4")).toBe("=1+1");
      },
    );
  });

  test("a code that a person changes gets no description of the old one", async () => {
    await atEachSync(
      { rows: CLAIMS },
      filling(3, "emptyOnly"),
      personActs((book) => {
        book.type("C2", "I10");
        book.type("D2", "");
      }),
      ({ book }) => expect(book.value("D2")).toBe(""),
    );
  });

  test("columns that a person inserts stay empty, and undo gives back the sheet", async () => {
    await atEachSync(
      { rows: NARROW },
      filling(null, "emptyOnly"),
      personActs((book) => book.excel.person.insertColumns("B")),
      async ({ book }) => {
        expect(book.values("B1:B5").flat().join("")).toBe("");
        const header = book.values("A1:H1")[0]!;
        const at = header.indexOf("Dx 1");
        if (header[at + 1] === "Dx 1 description") {
          describesItsCode(book.values(`${"ABCD"[at]}2:${"BCDE"[at]}5`));
        }
        await book.edge.undo();
        expect(contents(book, "A1:H5")).toEqual(NARROW);
      },
    );
  });
});

describe("while repairs are made", () => {
  test("each lands only on the value that it was computed from, and nothing typed is lost", async () => {
    const rows = NARROW.map((row, i) =>
      i === 1 || i === 3 ? [row[0]!, row[1]!, "e11.9 ", 1] : row,
    );
    const changes = [1, 3].map((row) => ({ row, column: 2, before: "e11.9 ", after: "E11.9" }));
    const repairing: Start = async (book) => {
      const read = await reading(book);
      return () => book.edge.change(read, "2 repairs", changes);
    };
    await atEachSync(
      { rows },
      repairing,
      personActs((book) => {
        book.sort("A2:D5", "A", true);
        book.type("C5", "Z00.00");
      }),
      ({ book }) => {
        const codes = Object.fromEntries(book.values("A2:C5").map(([id, , code]) => [id, code]));
        expect(codes).toMatchObject({ A1: "Z00.00", A2: "I10", A4: "E11" });
        expect(["e11.9 ", "E11.9"]).toContain(codes["A3"]);
      },
    );
  });
});
