import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomText } from "../../../test/codes/random-table";
import { candidateScripts, chooseScripts } from "../compile/choose-scripts";
import { BASE } from "./format";
import { applyScript, type Script } from "./script";
import { toBody } from "./words";

const fracture = toBody("Unspecified fracture of upper end of right ulna");

function script(kept: number, removed: number, insertion: string): Script {
  return { base: BASE.parent, kept, removed, insertion };
}

describe("a script", () => {
  test.each([
    [
      script(0, 0, ", initial encounter"),
      "Unspecified fracture of upper end of right ulna, initial encounter",
    ],
    [script(1, 1, " left"), "Unspecified fracture of upper end of left ulna"],
    [script(1, 1, ""), "Unspecified fracture of upper end of ulna"],
    [script(0, 99, " other"), " other"],
  ])("replaces words of its base: %j", (change, result) => {
    expect(applyScript(fracture, change)).toBe(result.startsWith(" ") ? result : toBody(result));
  });

  test("is found between any two bodies", () => {
    fc.assert(
      fc.property(randomText, randomText, (from, to) => {
        const candidates = candidateScripts(toBody(to), [
          { base: BASE.parent, body: toBody(from) },
        ]);
        expect(candidates.length).toBeGreaterThan(0);
        for (const candidate of candidates)
          expect(applyScript(toBody(from), candidate)).toBe(toBody(to));
      }),
    );
  });

  test("is preferred when other descriptions share it", () => {
    const own = script(1, 1, " of the left");
    const shared = script(0, 3, " left eye");
    const [first] = chooseScripts([[own, shared], [shared], [shared]]);
    expect(first).toEqual(shared);
  });
});
