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

/** What nearly every cell is; the rest of the reading is for the others. */
const ALREADY_TIDY = /^[A-Z0-9]+(?:\.[A-Z0-9]+)?$/;

/** The text without clutter, in capitals and plain characters. */
export function tidyText(text: string, kind: CodeKind): string {
  if (ALREADY_TIDY.test(text)) return text;
  return plainCharacters(withoutOuterSpaces(text), kind);
}

/** A tidy text as a claim carries it: no spaces, and in a diagnosis no dots. */
export function claimForm(tidy: string, kind: CodeKind): string {
  return kind === "diagnosis" ? toClaimForm("icd10cm", tidy) : withoutAnySpaces(tidy);
}

/** The cell, read from the text given: its own, or what an earlier rule was sure that it means. */
export function readCell(facts: CellFacts, text = textOf(facts.value)): CodeCell {
  const { kind, isKindSure, value, day, description, required, dots, tables } = facts;
  const tidy = tidyText(text, kind);
  const code = claimForm(tidy, kind);
  // Field by field: a check does this for every different cell, and spreading objects takes ten times as long.
  return { kind, isKindSure, value, text, tidy, code, day, description, required, dots, tables };
}

/** A code in claim form as people write it in the messages: diagnoses always with their dot. */
export function displayed(code: string, kind: CodeKind): string {
  return kind === "diagnosis" ? dotted(code) : code;
}

/** A code in claim form as it would stand in this cell's column. */
export function writtenFor(cell: CellFacts, code: string): string {
  return cell.kind === "diagnosis" && cell.dots === "dotted" ? dotted(code) : code;
}
