import { toClaimForm } from "../../codes/systems";
import { cellText } from "../contents/cell-text";
import type { ColumnRole } from "../types";
import type { DraftColumn } from "./draft";

/** Of the lines in which two columns are filled, so many must agree for one to repeat the other. */
const SHARE_THAT_REPEATS = 0.8;
const BETWEEN_CODES = /[\s,;|/]+/;
const LEVELS = ["line", null, "claim"] as const;
const DATES: readonly ColumnRole[] = ["serviceDate", "serviceDateTo"];

/**
 * Settles the 1-based positions of the columns of each role, from the numbers and words in their headers and else
 * from left to right. Positions that the user chose stand. A diagnosis column that only repeats another
 * (CMS files state the principal diagnosis twice, and one of the claim's again on the line; other programs list all of
 * them once more in one cell) becomes a `code`: checked like any, but not counted twice among the line's diagnoses.
 */
export function settlePositions(drafts: readonly DraftColumn[]): void {
  setRepetitionsAside(drafts);
  const roles = new Set(
    drafts.flatMap((draft) => (draft.role && draft.role !== "description" ? [draft.role] : [])),
  );
  for (const role of roles) {
    const columns = drafts.filter((draft) => draft.role === role);
    const chosen = columns.filter((draft) => draft.evidence === "user");
    const read = columns.filter((draft) => draft.evidence !== "user");
    if (DATES.includes(role)) read.sort((a, b) => levelOf(a) - levelOf(b));
    number(read, numbersWanted(read), new Set(chosen.map((draft) => draft.position ?? 1)));
  }
}

function setRepetitionsAside(drafts: readonly DraftColumn[]): void {
  const diagnoses = drafts.filter(
    (draft) => draft.role === "diagnosis" && draft.evidence === "header",
  );
  const first =
    diagnoses.find((draft) => draft.meaning?.rank === "principal") ??
    diagnoses.find((draft) => draft.position === 1);
  for (const draft of diagnoses) {
    if (draft === first || draft.meaning?.rank || (draft.position ?? 1) !== 1) continue;
    const repeatsFirst = first !== undefined && repeats(draft, first);
    const repeatsOneOfClaim =
      isOneOfTheClaim(draft) && diagnoses.some((other) => !isOneOfTheClaim(other));
    const repeatsAll = draft.position === null && repeatsInList(draft, without(diagnoses, draft));
    if (repeatsFirst || repeatsOneOfClaim || repeatsAll)
      Object.assign(draft, { role: "code", position: null });
  }
}

/** `LINE_ICD_DGNS_CD`: which of the claim's diagnoses this line is about. */
function isOneOfTheClaim({ meaning, position }: DraftColumn): boolean {
  return meaning?.level === "line" && position === null;
}

function without(drafts: readonly DraftColumn[], draft: DraftColumn): DraftColumn[] {
  return drafts.filter((other) => other !== draft);
}

const codeIn = (text: string): string => toClaimForm("icd10cm", text);

/** "All Dx": a list of what stands in the other columns already. */
function repeatsInList(draft: DraftColumn, others: readonly DraftColumn[]): boolean {
  let lists = 0;
  let same = 0;
  draft.cells.forEach((cell, line) => {
    const listed = cellText(cell)
      .split(BETWEEN_CODES)
      .filter((text) => text !== "");
    if (listed.length < 2) return;
    lists++;
    const known = new Set(others.map(({ cells }) => codeIn(cellText(cells[line] ?? ""))));
    if (listed.every((text) => known.has(codeIn(text)))) same++;
  });
  return lists > 0 && same >= lists * SHARE_THAT_REPEATS;
}

function repeats(draft: DraftColumn, other: DraftColumn): boolean {
  let filled = 0;
  let same = 0;
  draft.cells.forEach((cell, line) => {
    const [mine, theirs] = [cellText(cell), cellText(other.cells[line] ?? "")];
    if (mine === "" || theirs === "") return;
    filled++;
    if (mine === theirs) same++;
  });
  return filled > 0 && same >= filled * SHARE_THAT_REPEATS;
}

/** The number that each header asks for: "Principal" is 1, others follow it, and a sheet that counts from 0 is moved up. */
function numbersWanted(columns: readonly DraftColumn[]): (number | null)[] {
  const fromZero = columns.some((draft) => draft.position === 0) ? 1 : 0;
  const principal = columns.some((draft) => draft.meaning?.rank === "principal");
  const others = columns.filter((draft) => draft.meaning?.rank !== "principal");
  const afterPrincipal = principal && others.some((draft) => draft.position === 1) ? 1 : 0;
  return columns.map(({ meaning, position }) => {
    if (meaning?.rank === "principal") return position ?? 1;
    return position === null ? null : position + fromZero + afterPrincipal;
  });
}

/** Gives each column the number that it wants if that is free, then the others the next free one, left to right. */
function number(
  columns: readonly DraftColumn[],
  wanted: readonly (number | null)[],
  taken: Set<number>,
): void {
  const waiting = columns.filter((draft, at) => {
    const want = wanted[at] ?? null;
    if (want === null || taken.has(want)) return true;
    taken.add(want);
    draft.position = want;
    return false;
  });
  let next = columns.some((draft) => draft.meaning?.rank === "principal") ? 2 : 1;
  for (const draft of waiting) {
    while (taken.has(next)) next++;
    taken.add(next);
    draft.position = next;
  }
}

function levelOf({ meaning }: DraftColumn): number {
  return LEVELS.indexOf(meaning?.level ?? null);
}
