import type { CodeTables } from "../types";
import { searchCodes } from "./search-codes";

/** One query of each kind that takes a way of its own: short forms, broad beginnings, typing errors, sayings. */
const QUERIES = [
  "htn w ckd stage 3",
  "fracture left wrist sequela",
  "diabites mellitsu",
  "wheelchair rental",
  "sugar diabetes foot",
  "brest canser screning",
];
const DAY = 20260101;
const MOST = 50;

/**
 * Types some queries key by key, and throws the answers away. What runs for the first time runs ten times as slowly, until
 * the browser has compiled it: better now, between two messages, than under somebody's first keys.
 */
export function* rehearse(tables: CodeTables): Generator<void, void> {
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length++) {
      searchCodes(tables, query.slice(0, length), { day: DAY, limit: MOST, atOnce: true });
      yield;
    }
  }
}
