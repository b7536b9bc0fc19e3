import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { zipSync } from "fflate";
import { ownFile, readAll, tableOfFile } from "../../../test/own-tables/own-file";
import { testTables } from "../../../test/tables";
import { writeWorkbook } from "../../files/xlsx";
import { withOwnTables } from "../with-own-tables";

// Every code is invented, in the shape of CPT; the headers are as CMS writes them.
const HEADER = `"A note on the licence"\t\t\t\t\t\t
Column1/Column2 Edits\t\t\t\t\t\t
Column 1\tColumn 2\t"*=in existence\r
prior to 1996"\tEffective\tDeletion\tModifier\tPTP Edit Rationale
\t\t\tDate\tDate\t0=not allowed\t
\t\t\t\t*=no data\t1=allowed\t
\t\t\t\t\t9=not applicable\t
`;
const PAIRS = `99991\t99992\t\t20200101\t*\t1\tMore extensive procedure
99991\t99993\t*\t19960101\t20251231\t0\tMutually exclusive procedures
99994\t99991\t\t20240101\t*\t0\tMisuse of the second code
99994\t99995\t\t20240101\t20240101\t9\tMisuse of the second code
`;
const NAME = "ccipra-v322r0-f1.TXT";

async function pairsOf(...tables: ReturnType<typeof tableOfFile>[]) {
  const { ncci } = withOwnTables(await testTables(), tables);
  if (!ncci) throw new Error("no pairs");
  return ncci;
}

const CODES = ["99991", "99992", "99993", "99994", "99995"];

function shown(pairs: Awaited<ReturnType<typeof pairsOf>>, day: number, codes = CODES) {
  return pairs
    .among(codes, day, "practitioner")
    .map(
      ({ column1, column2, allowsModifier }) => `${column1} ${column2} ${Number(allowsModifier)}`,
    )
    .sort();
}

describe("CMS's pairs", () => {
  test("are known by their columns, and the release and setting by the name", () => {
    expect(readAll(ownFile(NAME, HEADER + PAIRS))).toMatchObject({
      ok: {
        facts: {
          id: "ncci-practitioner-v322r0-f1",
          kind: "ncci",
          name: "NCCI pairs for practitioners, v322r0-f1 (Q3 2026)",
          from: 20260701,
          to: 20260930,
          count: 4,
          setting: "practitioner",
        },
      },
      remarks: [],
    });
  });

  test("hold between their dates, in both orders of the codes, and not where the indicator is 9", async () => {
    const pairs = await pairsOf(tableOfFile(NAME, HEADER + PAIRS));
    expect(shown(pairs, 20260801)).toEqual(["99991 99992 1", "99994 99991 0"]);
    expect(shown(pairs, 20251231)).toEqual(["99991 99992 1", "99991 99993 0", "99994 99991 0"]);
    expect(shown(pairs, 20191231)).toEqual(["99991 99993 0"]);
    expect(shown(pairs, 20240101, ["99994", "99995"])).toEqual([]);
    expect(shown(pairs, 20260801, ["99992", "99991"])).toEqual(["99991 99992 1"]);
    expect(shown(pairs, 20260801, ["99991", "99991"])).toEqual([]);
    const [pair] = pairs.among(CODES, 20260801, "practitioner");
    expect(pair).toMatchObject({ rationale: "More extensive procedure", isCurrent: true });
    expect(pairs.among(CODES, 20261001, "practitioner")[0]?.isCurrent).toBe(false);
    expect(pairs.has("hospital")).toBe(false);
    expect(pairs.among(CODES, 20260801, "hospital")).toEqual([]);
  });

  test("of a newer release count, also where it ended a pair", async () => {
    const older = tableOfFile("ccipra-v321r0-f1.txt", HEADER + PAIRS);
    const ended = PAIRS.replace("20200101\t*", "20200101\t20260630");
    const newer = tableOfFile(NAME, HEADER + ended.split("\n").slice(0, 1).join("\n"));
    expect(shown(await pairsOf(older, newer), 20260801)).toEqual(["99994 99991 0"]);
    expect(shown(await pairsOf(newer, older), 20260601)).toEqual([
      "99991 99992 1",
      "99994 99991 0",
    ]);
  });

  test("come as a workbook too, with codes as numbers", async () => {
    const rows = [
      [
        "Column 1",
        "Column 2",
        "*=in existence",
        "Effective Date",
        "Deletion Date",
        "Modifier",
        "Rationale",
      ],
      [99991, "99992", null, 20200101, "*", 1, "More extensive procedure"],
      [100, 99991, null, 20200101, "*", 0, "Mutually exclusive procedures"],
    ];
    const bytes = writeWorkbook([{ name: "ccioph-v322r0-f2", rows }]);
    const table = tableOfFile("pairs.xlsx", bytes);
    expect(table.facts).toMatchObject({ setting: "hospital", from: 20260701, count: 2 });
    const { ncci } = withOwnTables(await testTables(), [table]);
    expect(ncci?.among(["00100", "99991"], 20260801, "hospital")).toHaveLength(1);
  });

  test("in one archive make one table; a workbook beside the texts is passed over", () => {
    const bytes = zipSync({
      "readme.txt": new TextEncoder().encode("Read me first."),
      "ccipra-v322r0-f1.TXT": new TextEncoder().encode(HEADER + PAIRS),
      "ccipra-v322r0-f2.TXT": new TextEncoder().encode(HEADER + PAIRS.replaceAll("99994", "99996")),
      "ccipra-v322r0-f1.xlsx": writeWorkbook([{ name: "A", rows: [["x"]] }]),
    });
    expect(readAll(ownFile("ncci.zip", bytes))).toMatchObject({
      ok: { facts: { id: "ncci-practitioner-v322r0", count: 8 } },
    });
  });

  test("that cannot be right are refused with their line", () => {
    expect(readAll(ownFile(NAME, `${HEADER + PAIRS}99991\tand more\n`))).toMatchObject({
      problem: { line: 12, reason: expect.stringContaining("not the columns of CMS's pairs") },
    });
    expect(
      readAll(ownFile(NAME, HEADER + PAIRS.replace("20240101\t*", "20241301\t*"))),
    ).toMatchObject({
      problem: { line: 10, reason: "“20241301” is not a date" },
    });
  });
});

test("among many codes, however often each stands there, the same pairs are found as by going through the file", async () => {
  const coded = fc.integer({ min: 0, max: 40 }).map((number) => String(99_900 + number));
  const some = fc.uniqueArray(
    fc.tuple(coded, coded).filter(([one, two]) => one !== two),
    { selector: String, minLength: 1 },
  );
  const tables = await testTables();
  fc.assert(
    fc.property(some, fc.array(coded), (pairs, codes) => {
      const rows = pairs.map(([one, two]) => `${one}\t${two}\t\t20200101\t*\t1\tInvented`);
      const own = [tableOfFile(NAME, HEADER + rows.join("\n"))];
      const found = withOwnTables(tables, own).ncci?.among(codes, 20260801, "practitioner") ?? [];
      const wanted = pairs.filter((pair) => pair.every((code) => codes.includes(code)));
      const told = found.map(({ column1, column2 }) => `${column1},${column2}`);
      expect(told.sort()).toEqual(wanted.map(String).sort());
    }),
    { numRuns: 50 },
  );
});
