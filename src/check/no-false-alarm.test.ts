import { beforeAll, describe, expect, test } from "@jest/globals";
import { factsOf } from "../../test/cell-rule";
import { testTablesOfHospital } from "../../test/tables";
import { dotted } from "../codes/icd10cm";
import type { CodeTable, CodeTables, Day } from "../codes/types";
import { tableOf } from "../rules/reading/known";
import type { CodeKind } from "../rules/types";
import { checkCell } from "./cells/check-cell";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTablesOfHospital();
});

interface Use {
  readonly code: string;
  readonly day: Day;
}

/** Each code of a table on the first and the last day of each stretch in which it could be billed. */
function usesOf(table: CodeTable): Use[] {
  const last = table.coverage.to ?? 20991231;
  return Array.from({ length: table.size }, (_, at) => table.codeAt(at)).flatMap((code) =>
    table
      .spans(code)
      .filter(({ billable, to }) => billable && (to === null || to >= table.coverage.from))
      .flatMap(({ from, to }) => [Math.max(from, table.coverage.from), to ?? last])
      .map((day) => ({ code, day })),
  );
}

/** What the check says of any of these uses, told as text. */
function accusations(
  uses: readonly Use[],
  kind: CodeKind,
  written: (code: string) => string,
  words = false,
): string[] {
  const table = tableOf(kind, tables);
  return uses.flatMap(({ code, day }) => {
    const cell = {
      code: written(code),
      as: kind,
      on: day,
      ...(words && { beside: table.description(code, day) ?? "" }),
    };
    return checkCell(factsOf(cell, tables)).map(
      ({ rule }) => `${written(code)} on ${day}: ${rule}`,
    );
  });
}

describe("nothing is said of", () => {
  test("any billable ICD-10-CM code in force, with its dot or without", () => {
    const uses = usesOf(tables.icd10cm);
    expect(uses.length).toBeGreaterThan(150_000);
    const half = uses.length >> 1;
    expect(accusations(uses.slice(0, half), "diagnosis", dotted)).toEqual([]);
    expect(accusations(uses.slice(half), "diagnosis", (code) => code)).toEqual([]);
  });

  test("any HCPCS code, modifier or place of service in force", () => {
    const asItIs = (code: string) => code;
    expect(accusations(usesOf(tables.hcpcs), "procedure", asItIs)).toEqual([]);
    expect(accusations(usesOf(tables.modifier), "modifier", asItIs)).toEqual([]);
    expect(accusations(usesOf(tables.pos), "placeOfService", asItIs)).toEqual([]);
  });

  test("any ICD-10-PCS code in force, and every fiftieth beside its own official words", () => {
    const { icd10pcs } = tables;
    const uses = icd10pcs ? usesOf(icd10pcs) : [];
    expect(uses.length).toBeGreaterThan(160_000);
    const asItIs = (code: string) => code;
    expect(accusations(uses, "inpatientProcedure", asItIs)).toEqual([]);
    const some = uses.filter((_, at) => at % 50 === 0);
    expect(accusations(some, "inpatientProcedure", asItIs, true)).toEqual([]);
  });

  test("any number in the format of CPT, as number or text", () => {
    for (let number = 0; number <= 99_999; number += 37) {
      const code = String(number).padStart(5, "0");
      if (number === 0) continue;
      expect([code, checkCell(factsOf({ code, as: "procedure" }, tables))]).toEqual([code, []]);
      if (number < 10_000) continue;
      expect([number, checkCell(factsOf({ code: number, as: "procedure" }, tables))]).toEqual([
        number,
        [],
      ]);
    }
  });

  test("a code beside its own official description", () => {
    const some = usesOf(tables.icd10cm).filter((_, at) => at % 100 === 0);
    expect(accusations(some, "diagnosis", dotted, true)).toEqual([]);
    expect(accusations(usesOf(tables.hcpcs), "procedure", (code) => code, true)).toEqual([]);
  });
});
