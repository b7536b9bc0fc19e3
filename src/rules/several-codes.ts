import { defineCellRule } from "./define";
import { claimForm, displayed, tidyText } from "./reading/cell";
import { isKnown } from "./reading/known";
import { piecesOf, rangeEnds } from "./reading/tokens";
import type { CodeCell, CodeKind } from "./types";

/** Modifiers are often run together: 2559. Four of them would look like a date. */
const RUN_TOGETHER_MODIFIERS = /^(?:[A-Z0-9]{2}){2,3}$/;
const TWO_CHARACTERS = /.{2}/g;

/** Kinds of code that can share a cell with each other. A modifier behind its procedure is wrong-system's. */
const NEIGHBOURS: Record<CodeKind, readonly CodeKind[]> = {
  diagnosis: ["diagnosis", "procedure"],
  procedure: ["procedure", "diagnosis"],
  inpatientProcedure: ["inpatientProcedure", "diagnosis"],
  modifier: ["modifier"],
  placeOfService: ["placeOfService"],
};

/** The code that a piece of the cell is, as people write it; null if it is none. */
function codeIn(piece: string, { kind, tables }: CodeCell): string | null {
  for (const neighbour of NEIGHBOURS[kind]) {
    const code = claimForm(tidyText(piece, neighbour), neighbour);
    if (isKnown(code, neighbour, tables)) return displayed(code, neighbour);
    if (neighbour === "diagnosis" && tables.isIcd9Diagnosis(code))
      return displayed(code, neighbour);
  }
  return null;
}

/** The codes in the pieces, if every piece is one and there are at least two. */
function allCodes(pieces: readonly string[], cell: CodeCell): string[] | null {
  if (pieces.length < 2) return null;
  const codes: string[] = [];
  for (const piece of pieces) {
    const code = codeIn(piece, cell);
    if (code === null) return null;
    codes.push(code);
  }
  return codes;
}

function runTogether(cell: CodeCell): string[] | null {
  if (cell.kind !== "modifier" || !RUN_TOGETHER_MODIFIERS.test(cell.tidy)) return null;
  return allCodes(cell.tidy.match(TWO_CHARACTERS) ?? [], cell);
}

/** Two or more codes in a cell of a column that holds one a cell. */
export const severalCodes = defineCellRule({
  id: "several-codes",
  severity: "error",
  title: "Several codes in one cell",
  explanation:
    "The cell holds two or more codes, or a range of codes. A claim form has one place for each code, so they have to stand in " +
    "cells of their own: the next diagnosis or modifier column, or another line for another procedure. We do not split " +
    "them, because only you know the order in which they belong. If the whole column is meant to hold lists, say so " +
    "where the columns are chosen.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21 and 24D",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E11.9, I10", instead: "E11.9" },
    { kind: "procedure", cell: "99213 36415", instead: "99213" },
    { kind: "modifier", cell: "25 59", instead: "25" },
  ],

  check(cell) {
    const ends = allCodes(rangeEnds(cell.text) ?? [], cell);
    if (ends && (cell.kind === "diagnosis" || cell.kind === "procedure")) {
      return {
        message: `${ends[0]} to ${ends[1]} is a range, and a claim names single codes: enter the one that applies`,
      };
    }
    const codes = ends ?? allCodes(piecesOf(cell.text), cell) ?? runTogether(cell);
    if (!codes) return null;
    const named = `${codes.slice(0, -1).join(", ")} and ${codes.at(-1) ?? ""}`;
    return {
      message: `The cell holds ${codes.length} codes, ${named}: give each a cell of its own`,
    };
  },
});
