import { matchDescription, saysNoMore } from "../../codes/match-description";
import type { CodeCell, Verdict } from "../types";
import { claimForm, displayed, tidyText, writtenFor } from "./cell";
import { describingTable, isKnown } from "./known";
import { piecesOf } from "./tokens";

/** `E11.9 - Type 2 diabetes`, `CPT 99213`: one code among words. */
export function codeAmongWords(cell: CodeCell): Verdict | null {
  const { kind, day, tables } = cell;
  const pieces = piecesOf(cell.text).flatMap((piece) => piece.split(/[:()[\]]/));
  const isCode = (piece: string) => isKnown(claimForm(tidyText(piece, kind), kind), kind, tables);
  const [code, ...others] = new Set(
    pieces.filter(isCode).map((piece) => claimForm(tidyText(piece, kind), kind)),
  );
  if (code === undefined || others.length > 0) return null;

  const shown = displayed(code, kind);
  const words = pieces.filter((piece) => !isCode(piece)).join(" ");
  const table = describingTable(code, kind, tables);
  const official = table.description(code, day);
  // Nothing is lost with words that the code's own description says.
  if (official && saysNoMore(words, official))
    return {
      message: `The cell holds the code ${shown} and words of its description: keep the code alone`,
      repair: writtenFor(cell, code),
    };
  const match = matchDescription(tables, table.system, code, day, words);
  if (official && match?.match === "contradicts")
    return {
      message: `The cell holds the code ${shown}, which means “${official}”, and words that do not match it: keep the code that is meant, alone`,
      suggest: () => [code, ...match.otherCodes],
    };
  return {
    message: `The cell holds more than the code ${shown}: keep the code alone and move the other words to another column`,
    suggest: () => [code],
  };
}
