import type { CodeTables } from "../../codes/types";
import { systemNamed } from "../system-words";
import type { CellValue, ColumnRole } from "../types";
import { cellText } from "./cell-text";
import { diagnosisScore, modifierScore, placeOfServiceScore, procedureScore } from "./code-scores";
import { birthDateScore, serviceDateScore } from "./date-scores";
import {
  chargeScore,
  ndcScore,
  npiScore,
  pointerScore,
  sexScore,
  unitsScore,
} from "./other-scores";
import { share } from "./share";

export interface RoleGuess {
  readonly role: ColumnRole;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface GuessContext {
  /** Null while they are not loaded: then shapes alone decide, and less is believed. */
  readonly tables: CodeTables | null;
  readonly date1904: boolean;
}

/** Below this a column is left unread: a wrong role accuses cells that are right. */
export const BELIEVED = 0.6;
/** Two systems so close to each other cannot be told apart by the column. */
const TOO_CLOSE = 0.1;

/**
 * The role that a column's filled cells speak for, or null when none is believed. `codes` are the same cells with
 * lists of codes taken apart.
 */
export function guessRole(
  cells: readonly CellValue[],
  codes: readonly string[],
  context: GuessContext,
): RoleGuess | null {
  const best = rolesByContents(cells, codes, context).reduce((a, b) =>
    b.confidence > a.confidence ? b : a,
  );
  return best.confidence >= BELIEVED ? best : null;
}

/** Every role with its score, the safer one first where scores are equal. */
function rolesByContents(
  cells: readonly CellValue[],
  codes: readonly string[],
  { tables, date1904 }: GuessContext,
): RoleGuess[] {
  const texts = cells.map(cellText);
  return [
    { role: "serviceDate", confidence: serviceDateScore(cells, date1904) },
    { role: "npi", confidence: npiScore(texts) },
    { role: "ndc", confidence: ndcScore(texts) },
    { role: "sex", confidence: sexScore(texts) },
    { role: "codeSystem", confidence: share(texts, (text) => (isSystemWord(text) ? 1 : 0)) },
    ...codeRoles(codes, tables),
    { role: "modifier", confidence: modifierScore(codes, tables) },
    { role: "placeOfService", confidence: placeOfServiceScore(texts, tables) },
    { role: "diagnosisPointer", confidence: pointerScore(codes) },
    { role: "birthDate", confidence: birthDateScore(cells, date1904) },
    { role: "charge", confidence: chargeScore(texts) },
    { role: "units", confidence: unitsScore(texts) },
  ];
}

/** Diagnoses or procedures, by the whole column; `code` where the column holds both or cannot be told. */
function codeRoles(codes: readonly string[], tables: CodeTables | null): RoleGuess[] {
  const diagnosis = diagnosisScore(codes, tables);
  const procedure = procedureScore(codes, tables);
  const either = share(codes, (code) =>
    Math.max(diagnosisScore([code], tables), procedureScore([code], tables)),
  );
  if (
    either - Math.max(diagnosis, procedure) > TOO_CLOSE ||
    Math.abs(diagnosis - procedure) < TOO_CLOSE
  ) {
    return [{ role: "code", confidence: either }];
  }
  return [
    { role: "diagnosis", confidence: diagnosis },
    { role: "procedure", confidence: procedure },
  ];
}

/** I10 can name ICD-10, but is hypertension nearly always. */
function isSystemWord(text: string): boolean {
  return /[a-z]/i.test(text) && !/^i10$/i.test(text) && systemNamed(text) !== null;
}
