import { describe, expect, test } from "@jest/globals";
import { isMarkFormula, markFormula } from "./mark-formula";

describe("markFormula", () => {
  test("looks for the label in the line's Code check cell", () => {
    expect(markFormula("✖ [Dx 1]", 10, 1)).toBe('=ISNUMBER(SEARCH("✖ [Dx 1]",$K2))');
  });

  test("takes wildcards and quotes in a header for what they are", () => {
    expect(markFormula('⚠ [Dx? "*~]', 27, 4)).toBe('=ISNUMBER(SEARCH("⚠ [Dx~? ""~*~~]",$AB5))');
  });

  test("keeps to the longest text that Excel takes within a formula", () => {
    const [, literal] = /SEARCH\("(.*)",/.exec(markFormula(`✖ [${"?".repeat(300)}]`, 1, 1)) ?? [];
    expect(literal!.length).toBeLessThanOrEqual(255);
    expect(literal).toMatch(/^✖ \[(~\?)+$/);
  });
});

describe("isMarkFormula", () => {
  test.each([
    markFormula("✖ [Dx 1]", 10, 1),
    markFormula('⚠ [Dx? "*~]', 27, 4),
    markFormula(`✖ [${"x".repeat(300)}]`, 1, 1),
    '=ISNUMBER(SEARCH("✖ [Dx 1]",#REF!))',
    '=ISNUMBER(SEARCH("✖ [Dx 1]",Claims!#REF!))',
  ])("knows %p for ours", (formula) => {
    expect(isMarkFormula(formula)).toBe(true);
  });

  test.each([
    '=ISNUMBER(SEARCH("urgent",$K2))',
    '=ISNUMBER(SEARCH("[late]",$K2))',
    "=$A2=1",
    '=AND(ISNUMBER(SEARCH("✖ [Dx 1]",$K2)),$A2>1)',
  ])("takes %p for the user's", (formula) => {
    expect(isMarkFormula(formula)).toBe(false);
  });
});
