import { cellText } from "../contents/cell-text";
import { headerGate } from "../contents/header-gate";
import { proseScore } from "../contents/other-scores";
import type { CellValue, ColumnRole } from "../types";
import { CODE_ROLES, unread } from "./draft";
import type { DraftColumn } from "./draft";

const MAIN_CODES: readonly ColumnRole[] = ["diagnosis", "procedure", "code"];
const MOST = 0.8;
/** A description found by its cells alone. */
const FAIRLY_SURE = 0.7;
const FEWEST_PAIRS = 3;

/**
 * Links each description column with the code column that it describes: the one that its header names, else the
 * one whose codes go with its texts one to one, the nearest to the left where several do. A description of
 * nothing is left unread.
 */
export function linkDescriptions(drafts: readonly DraftColumn[]): void {
  for (const draft of drafts) {
    if (draft.role !== "description" || draft.describes !== null) continue;
    const described = describedBy(draft, drafts);
    if (described)
      Object.assign(draft, { describes: described.column, position: described.position });
    else unread(draft);
  }
}

/** Finds prose beside a code column, under no header of its own, whose texts go with the codes one to one. */
export function findDescriptions(drafts: readonly DraftColumn[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (draft.role !== null || draft.meaning || headerGate(draft.header) !== "anything") return;
    if (!before?.role || !CODE_ROLES.has(before.role)) return;
    const texts = draft.cells.map(cellText).filter((text) => text !== "");
    if (proseScore(texts) < MOST || agreement(before.cells, draft.cells) < MOST) return;
    Object.assign(draft, { role: "description", confidence: FAIRLY_SURE, evidence: "contents" });
  });
}

function describedBy(draft: DraftColumn, drafts: readonly DraftColumn[]): DraftColumn | undefined {
  const codes = drafts.filter((other) => other.role !== null && CODE_ROLES.has(other.role));
  const named = namedByHeader(draft);
  if (named) {
    const ofRole = codes.filter((code) => code.role === named.role || code.role === "code");
    // Two sets of claims beside each other number theirs alike: then the nearer is meant.
    const byNumber = ofRole.filter((code) => sameNumber(code, draft, named.position));
    if (byNumber.length > 0) return bestMatch(draft, byNumber);
    return named.position === null ? bestMatch(draft, ofRole) : undefined;
  }
  const numbered = codes.filter(
    (code) => draft.position !== null && code.meaning?.position === draft.position,
  );
  const main = codes.filter((code) => code.role !== null && MAIN_CODES.includes(code.role));
  return bestMatch(draft, numbered) ?? bestMatch(draft, main) ?? bestMatch(draft, codes);
}

/** What a header names: "Dx 1 Desc"; or "Diagnosis" itself, when words stand below it and the code elsewhere. */
function namedByHeader({
  meaning,
}: DraftColumn): { role: ColumnRole; position: number | null } | null {
  if (!meaning) return null;
  return meaning.role === "description"
    ? meaning.describes
    : { role: meaning.role, position: meaning.position };
}

function sameNumber(code: DraftColumn, draft: DraftColumn, position: number | null): boolean {
  const [codeRank, rank] = [code.meaning?.rank ?? null, draft.meaning?.rank ?? null];
  if (position === null && rank === null) return false;
  return (code.meaning?.position ?? null) === position && codeRank === rank;
}

/** The column whose codes agree best with the texts; of equals the nearest to the left, else to the right. */
function bestMatch(draft: DraftColumn, codes: readonly DraftColumn[]): DraftColumn | undefined {
  return codes
    .map((code) => ({
      code,
      agrees: agreement(code.cells, draft.cells),
      distance: distance(draft, code),
    }))
    .sort((a, b) => b.agrees - a.agrees || a.distance - b.distance)[0]?.code;
}

/** Steps to the left; columns to the right come after all of these. */
function distance(from: DraftColumn, to: DraftColumn): number {
  const steps = from.column - to.column;
  return steps > 0 ? steps : Number.MAX_SAFE_INTEGER / 2 - steps;
}

/**
 * How nearly codes and texts go together one to one: 1 when each code has one text and each text one code. Too few
 * pairs to tell count as 1.
 */
function agreement(codes: readonly CellValue[], texts: readonly CellValue[]): number {
  const pairs = new Set<string>();
  const ofCode = new Set<string>();
  const ofText = new Set<string>();
  codes.forEach((cell, line) => {
    const [code, text] = [cellText(cell), cellText(texts[line] ?? "")];
    if (code === "" || text === "") return;
    ofCode.add(code);
    ofText.add(text);
    pairs.add(`${code}\u0000${text}`);
  });
  return pairs.size < FEWEST_PAIRS ? 1 : (ofCode.size + ofText.size) / (2 * pairs.size);
}
