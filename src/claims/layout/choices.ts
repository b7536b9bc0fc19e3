import type { ColumnMapping } from "../types";
import { CODE_ROLES } from "./draft";
import type { DraftColumn } from "./draft";

/** What identifies a column to its user. */
type Named = Pick<ColumnMapping, "header" | "column">;

/**
 * Adds a choice of the user's to those kept before; it replaces an earlier choice for the same column. What comes
 * back is marked as the user's.
 */
export function mergeChoices(
  kept: readonly ColumnMapping[],
  choice: ColumnMapping,
): ColumnMapping[] {
  const others = kept.filter(
    (other) => other.column !== choice.column || !sameHeader(other, choice),
  );
  return [...others, { ...choice, confidence: 1, evidence: "user" }];
}

/** Gives columns the roles that the user chose for them. A choice for a column that is gone does nothing. */
export function applyChoices(
  drafts: readonly DraftColumn[],
  choices: readonly ColumnMapping[],
): void {
  for (const [choice, draft] of matchChoices(drafts, choices)) {
    const { role, separator, position } = choice;
    Object.assign(draft, {
      role,
      position,
      separator,
      describes: null,
      confidence: 1,
      evidence: "user",
    });
  }
}

/**
 * Links the descriptions that the user chose. A choice names its code column by place, so when the description
 * has moved since, the code column is looked for where it would have moved to; failing that, the link is left to be found.
 */
export function applyChosenLinks(
  drafts: readonly DraftColumn[],
  choices: readonly ColumnMapping[],
): void {
  for (const [choice, draft] of matchChoices(drafts, choices)) {
    if (choice.role !== "description" || choice.describes === null) continue;
    const moved = choice.describes + draft.column - choice.column;
    const code = drafts.find(
      (other) => other.column === moved && other.role !== null && CODE_ROLES.has(other.role),
    );
    if (code) Object.assign(draft, { describes: code.column, position: code.position });
  }
}

/** Pairs each choice with its column: by header text, then by place where several bear the same header or none. */
function matchChoices(
  drafts: readonly DraftColumn[],
  choices: readonly ColumnMapping[],
): [ColumnMapping, DraftColumn][] {
  const free = new Set(drafts);
  const pairs: [ColumnMapping, DraftColumn][] = [];
  const inPlaceFirst = [true, false];
  for (const inPlace of inPlaceFirst) {
    for (const choice of choices) {
      if (pairs.some(([paired]) => paired === choice)) continue;
      const draft = [...free].find(
        (candidate) =>
          sameHeader(candidate, choice) &&
          (candidate.column === choice.column || (!inPlace && choice.header !== "")),
      );
      if (!draft) continue;
      free.delete(draft);
      pairs.push([choice, draft]);
    }
  }
  return pairs;
}

function sameHeader(a: Named, b: Named): boolean {
  return a.header.trim().toLowerCase() === b.header.trim().toLowerCase();
}
