import type { CellRule } from "./types";

/** Declares a rule about one cell; its file holds everything that is to know about it. */
export function defineCellRule(rule: CellRule): CellRule {
  return Object.freeze(rule);
}
