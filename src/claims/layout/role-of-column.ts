import { isCodeCheckHeader } from "../code-check-column";
import { separatorOf, splitCodes } from "../code-list";
import { cellText, isBlankCell } from "../contents/cell-text";
import { diagnosisScore, procedureScore } from "../contents/code-scores";
import { dateScore } from "../contents/date-scores";
import { BELIEVED, guessRole } from "../contents/guess-role";
import type { GuessContext } from "../contents/guess-role";
import { headerGate, ROLES_OF_CODES } from "../contents/header-gate";
import { isCodeShaped } from "../headers/header-rows";
import { proseScore, sexScore } from "../contents/other-scores";
import { share } from "../contents/share";
import { systemNamed } from "../system-words";
import type { CellValue, ColumnRole } from "../types";
import type { DraftColumn } from "./draft";

const SURE = 1;
/** A short header that the cells do not contradict. */
const FAIRLY_SURE = 0.8;
/** Under a header of words that we do not know, the cells must be all but perfect, and more than a few. */
const BELIEVED_UNDER_UNKNOWN_HEADER = 0.8;
const FEWEST_CELLS_UNDER_UNKNOWN_HEADER = 3;
/** Rooms, shelves and places are written like categories (B05); diagnoses of claims mostly have more characters. */
const LENGTH_OF_CATEGORY = 3;
const SHARE_OF_WHOLE_CODES = 0.25;
/** Identifiers of other systems (SNOMED CT) are long numbers; no code that we check is. */
const LONG_NUMBER = /^\d{6,}$/;
const MOST = 0.8;
/** More cells make a guess no better, only slower on a sheet of 200 columns. */
const CELLS_ENOUGH_TO_GUESS = 100;

/** Gives a column the role that its header says, unless the cells say otherwise; else the role that its cells say. */
export function assignRole(draft: DraftColumn, context: GuessContext): void {
  if (isCodeCheckHeader(draft.header)) return;
  const filled = draft.cells.filter((cell) => !isBlankCell(cell));
  const { meaning } = draft;
  if (meaning && (meaning.certain || !contradicts(meaning.role, filled, context))) {
    const { role, position, certain } = meaning;
    Object.assign(draft, {
      role,
      position,
      confidence: certain ? SURE : FAIRLY_SURE,
      evidence: "header",
    });
    correctByCells(draft, filled);
  } else if (filled.length > 0) {
    assignByContents(draft, filled, context);
  }
}

function assignByContents(
  draft: DraftColumn,
  filled: readonly CellValue[],
  context: GuessContext,
): void {
  const gate = headerGate(draft.header);
  if (gate === "nothing") return;
  const sample = filled.slice(0, CELLS_ENOUGH_TO_GUESS);
  const codes = codesIn(sample, context);
  const guess = guessRole(sample, codes, context);
  if (!guess) return;
  if (gate === "codes") {
    if (!ROLES_OF_CODES.has(guess.role) || filled.length < FEWEST_CELLS_UNDER_UNKNOWN_HEADER)
      return;
    if (guess.confidence < BELIEVED_UNDER_UNKNOWN_HEADER) return;
    if (ROLES_OF_DIAGNOSES.has(guess.role) && areCategories(codes)) return;
  }
  Object.assign(draft, { role: guess.role, confidence: guess.confidence, evidence: "contents" });
}

const ROLES_OF_DIAGNOSES: ReadonlySet<ColumnRole> = new Set(["diagnosis", "code"]);

function areCategories(codes: readonly string[]): boolean {
  const isWhole = (code: string) => (code.length > LENGTH_OF_CATEGORY ? 1 : 0);
  return share(codes, isWhole) < SHARE_OF_WHOLE_CODES;
}

/** A code column full of prose is the description of one; full of long numbers, it is not ours. */
function correctByCells(draft: DraftColumn, filled: readonly CellValue[]): void {
  if (draft.role === null || !ROLES_OF_WORDS.has(draft.role) || filled.length === 0) return;
  const texts = filled.map(cellText);
  if (proseScore(texts) >= MOST) {
    Object.assign(draft, { role: "description", evidence: "contents", confidence: FAIRLY_SURE });
  } else if (
    draft.role !== "code" &&
    share(texts, (text) => (LONG_NUMBER.test(text) ? 1 : 0)) >= MOST
  ) {
    Object.assign(draft, { role: null, position: null, confidence: 0, evidence: "none" });
  }
}

/** Headers of these roles ("Diagnosis", "Procedure") are as often put over the words as over the code. */
const ROLES_OF_WORDS: ReadonlySet<ColumnRole> = new Set([
  "diagnosis",
  "procedure",
  "code",
  "placeOfService",
]);

/** True if filled cells speak against what a short header may mean. Blank columns say nothing. */
function contradicts(
  role: ColumnRole,
  filled: readonly CellValue[],
  { date1904 }: GuessContext,
): boolean {
  if (filled.length === 0) return false;
  const texts = filled.map(cellText);
  switch (role) {
    case "serviceDate":
    case "serviceDateTo":
    case "birthDate":
      return dateScore(filled, date1904) < BELIEVED;
    case "sex":
      return sexScore(texts) < BELIEVED;
    case "codeSystem":
      return share(texts, (text) => (systemNamed(text) ? 1 : 0)) < BELIEVED;
    case "modifier":
      return share(texts, (text) => (/^[a-z\d]{2}$/i.test(text) ? 1 : 0)) < BELIEVED;
    case "code":
      return share(texts, (text) => (isCodeShaped(text) ? 1 : 0)) < BELIEVED;
    default:
      return share(texts, (text) => (/^[$\d.,\s]+$/.test(text) ? 1 : 0)) < BELIEVED;
  }
}

/** The codes of all cells, lists taken apart. */
function codesIn(filled: readonly CellValue[], { tables }: GuessContext): string[] {
  const texts = filled.map(cellText);
  const isCode = (text: string) =>
    Math.max(diagnosisScore([text], tables), procedureScore([text], tables)) >= BELIEVED;
  const separator = separatorOf(texts, isCode, { header: "", numbered: false });
  return texts.flatMap((text) => splitCodes(text, separator).map((part) => part.text));
}
