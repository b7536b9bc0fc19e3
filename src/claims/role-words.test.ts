import { describe, expect, test } from "@jest/globals";
import { describeMapping, describeRole, ROLE_WORDS } from "./role-words";
import type { ColumnMapping, ColumnRole } from "./types";

const mapping = (
  column: number,
  role: ColumnRole,
  more: Partial<ColumnMapping> = {},
): ColumnMapping => ({
  column,
  header: "",
  role,
  position: 1,
  describes: null,
  separator: null,
  confidence: 1,
  evidence: "header",
  ...more,
});

describe("a role in words", () => {
  test.each<[ColumnRole | null, number, string]>([
    ["diagnosis", 1, "Diagnosis 1"],
    ["modifier", 2, "Modifier 2"],
    ["procedure", 1, "Procedure code"],
    ["procedure", 2, "Procedure code 2"],
    ["serviceDate", 1, "Date of service"],
    [null, 1, "Not used"],
  ])("%s %i is %s", (role, position, words) => {
    expect(describeRole(role, position)).toBe(words);
  });

  test("no two roles bear the same words", () => {
    const words = Object.values(ROLE_WORDS);
    expect(new Set(words).size).toBe(words.length);
  });

  test("a description is told with what it describes", () => {
    const dx = mapping(3, "diagnosis", { position: 2 });
    const description = mapping(4, "description", { describes: 3 });
    expect(describeMapping(description, [dx, description])).toBe("Description of Diagnosis 2");
    expect(describeMapping(description, [description])).toBe("Description");
    expect(describeMapping(dx, [dx, description])).toBe("Diagnosis 2");
  });
});
