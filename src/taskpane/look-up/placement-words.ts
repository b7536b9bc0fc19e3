import type { Placement } from "../../check/cells/place-code";
import type { SearchHit } from "../../codes/search";
import { address, day as dayText } from "../words/format";
import { lookUpWords, noPlaceWords } from "../words/look-up";
import type { LookUp } from "./state";

/** A place that the code, its description, or both would be written to. */
export type Writes = Placement & { kind: "writes" };

/** 0-based row of the active line; 0 where there is none, and nothing is written then. */
export function rowOf({ line }: LookUp): number {
  return line.kind === "line" ? line.line.row : 0;
}

/** The address of the first cell that is written. */
export function placeOf(lookUp: LookUp, { code, description }: Writes): string {
  return address(rowOf(lookUp), (code ?? description)?.column ?? 0);
}

/** What Enter will write where, what speaks against it, and what is left as it is. */
export function placementWords(
  lookUp: LookUp,
  hit: SearchHit,
  placement: Placement | null,
): string {
  const { line } = lookUp;
  const row = rowOf(lookUp);
  if (line.kind === "looking") return lookUpWords.looking;
  if (line.kind === "unknown") return line.why;
  if (line.kind === "none" || !placement) return lookUpWords.noLine;
  if (placement.kind === "nowhere") {
    const cell = placement.column === null ? null : address(row, placement.column);
    return noPlaceWords(placement.why, hit.system, row + 1, cell);
  }
  return [
    noteOf(hit),
    line.line.hidden ? lookUpWords.hidden(row + 1) : "",
    writesWords(row, placement),
    line.line.amongSeveral ? lookUpWords.othersLeft : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** What speaks against the code, in a sentence; "" for nothing. */
function noteOf({ display, billable, validity }: SearchHit): string {
  if (validity.kind === "ended") return lookUpWords.endedNote(display, dayText(validity.on));
  if (validity.kind === "begins") return lookUpWords.beginsNote(display, dayText(validity.on));
  return billable ? "" : lookUpWords.categoryNote;
}

function writesWords(row: number, { code, description, replaces, keeps }: Writes): string {
  const words = description && address(row, description.column);
  if (!code) return lookUpWords.onlyDescription("The code", words ?? "");
  const cell = address(row, code.column);
  if (replaces) return lookUpWords.replaces(cell, String(code.before));
  const isAdded = String(code.before).trim() !== "";
  const goes = isAdded
    ? lookUpWords.goesAfter(code.after, cell)
    : lookUpWords.goes(code.after, cell);
  if (words !== null) return goes + lookUpWords.withDescription(words);
  return `${goes}.${keeps === null ? "" : lookUpWords.keeps(address(row, keeps))}`;
}
