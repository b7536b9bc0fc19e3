import { expect, test } from "@jest/globals";
import type { Findings } from "../../check/types";
import { handedOver, NOT_FOLLOWED, shiftedMeanwhile, shiftsTooOften } from "./followed";

const ALL = {} as Findings;

test("a sheet that shifts under every reading is read as a whole in the end", () => {
  let followed = handedOver(ALL);
  const tries = [];
  for (let n = 1; n <= 4; n++) {
    followed = shiftedMeanwhile(followed);
    tries.push(shiftsTooOften(followed));
  }
  expect(tries).toEqual([false, false, false, true]);
  expect(shiftsTooOften(handedOver(ALL))).toBe(false);
});

test("lines that the checker has not been handed belong to no findings", () => {
  expect(NOT_FOLLOWED.base).toBeNull();
  expect(handedOver(ALL).base).toBe(ALL);
});
