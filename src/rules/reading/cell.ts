import type { CellValue } from "../../claims/types";
import { dotted } from "../../codes/icd10cm";
import { toClaimForm } from "../../codes/systems";
import type { CodeCell, CodeKind } from "../types";
import { plainCharacters } from "./plain-characters";
import { withoutAnySpaces, withoutOuterSpaces } from "./spaces";

/** What is known of a cell before it is read. */
export type CellFacts = Omit<CodeCell, "text" | "tidy" | "code">;

/** A cell's value as Excel shows it in a cell of the General format. */
export function textOf(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The text without clutter, in capitals and plain characters. */
export function tidyText(text: string, kind: CodeKind): string {
  return plainCharacters(withoutOuterSpaces(text), kind);
}

/** A tidy text as a claim carries it: no spaces, and in a diagnosis no dots. */
export function claimForm(tidy: string, kind: CodeKind): string {
  return kind === "diagnosis" ? toClaimForm("icd10cm", tidy) : withoutAnySpaces(tidy);
}

/** The cell, read from the text given: its own, or what an earlier rule was sure that it means. */
export function readCell(facts: CellFacts, text = textOf(facts.value)): CodeCell {
  const tidy = tidyText(text, facts.kind);
  return { ...facts, text, tidy, code: claimForm(tidy, facts.kind) };
}

/** A code in claim form as people write it in the messages: diagnoses always with their dot. */
export function displayed(code: string, kind: CodeKind): string {
  return kind === "diagnosis" ? dotted(code) : code;
}

/** A code in claim form as it would stand in this cell's column. */
export function writtenFor(cell: CellFacts, code: string): string {
  return cell.kind === "diagnosis" && cell.dots === "dotted" ? dotted(code) : code;
}
