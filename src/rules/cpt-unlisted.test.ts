import { expect, test } from "@jest/globals";
import { factsOf, testCellRule } from "../../test/cell-rule";
import { tableOfFile } from "../../test/own-tables/own-file";
import { tablesWithLists, testTables } from "../../test/tables";
import { checkCell } from "../check/cells/check-cell";
import { withOwnTables } from "../own-tables";
import { cptUnlisted } from "./cpt-unlisted";

// The list of the tests is invented: 99991 to 99994, without dates.
testCellRule(cptUnlisted, {
  tables: tablesWithLists,
  valid: [
    { code: "99991", as: "procedure" },
    { code: 99991, as: "procedure" },
    // Not one code of these kinds is in the list.
    { code: "9999T", as: "procedure" },
    { code: "9999F", as: "procedure" },
    // Other lists.
    { code: "J1885", as: "procedure" },
    { code: "D9999", as: "procedure" },
    { code: "E11.9" },
    { code: "99", as: "placeOfService" },
  ],
  invalid: [
    {
      code: "99999",
      as: "procedure",
      says: "99999 is not in the CPT list that was added",
      severity: "warning",
      suggests: ["99991"],
    },
  ],
});

async function spoken(list: string, code: string, on: number) {
  const tables = withOwnTables(await testTables(), [tableOfFile("list.csv", list)]);
  return checkCell(factsOf({ code, as: "procedure", on }, tables)).map(
    ({ rule, severity, message }) => ({ rule, severity, message }),
  );
}

const DATED =
  "code,description,start,end\n99991,Invented,20200101,20241231\n99992,Invented too,20250101,\n";

test("a list with dates makes it an error, on the date of service", async () => {
  expect(await spoken(DATED, "99991", 20250115)).toEqual([
    {
      rule: "cpt-unlisted",
      severity: "error",
      message:
        "99991 ended on 12/31/2024, by the CPT list that was added: check the code, or add the list that has it",
    },
  ]);
  expect(await spoken(DATED, "99991", 20241231)).toEqual([]);
  expect((await spoken(DATED, "99992", 20241231)).map(({ message }) => message)).toEqual([
    "99992 can be used only from 01/01/2025 on, by the CPT list that was added: check the code, or add the list that has it",
  ]);
  expect((await spoken(DATED, "99993", 20250115)).map(({ severity }) => severity)).toEqual([
    "error",
  ]);
});

test("nothing is said of a day before the list's own, nor without a list", async () => {
  expect(
    await spoken("code,description,effective\n99991,Invented,20260101\n", "99993", 20251231),
  ).toEqual([]);
  const bare = checkCell(factsOf({ code: "99993", as: "procedure" }, await testTables()));
  expect(bare).toEqual([]);
});
