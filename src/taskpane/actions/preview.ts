import type { Suggestion } from "../../check/types";
import type { CellChange } from "../../excel/types";
import { codeChanges, placeOf, repairChanges } from "../list/changes";
import type { ValueGroup } from "../list/groups";
import type { Checked } from "../store/checked";
import type { Proposal, ProposalLine } from "../store/proposal";
import { checkedOf } from "../store/state";
import { previewWords } from "../words/actions";
import { visible } from "../words/format";
import type { Pane } from "./pane";

/** Shows the certain repairs of one value, or of all values, before they are made. */
export function previewRepairs({ store }: Pane, value?: ValueGroup): void {
  const checked = checkedOf(store.state());
  if (!checked) return;
  const { reading, findings } = checked;
  const changes = repairChanges(reading, findings, value?.findings);
  const proposal: Proposal = {
    title: previewWords.repairsTitle,
    hint: previewWords.repairsHint,
    reading,
    lines: linesOf(changes),
    single: value ? singleOf(checked, value, changes) : null,
  };
  store.dispatch({ kind: "viewOpened", view: { kind: "preview", proposal } });
}

/** Shows what choosing a suggestion would change, before it is done. */
export function previewSuggestion({ store }: Pane, value: ValueGroup, chosen: Suggestion): void {
  const checked = checkedOf(store.state());
  if (!checked) return;
  const { reading, findings } = checked;
  const code = value.cause.value;
  const changes = codeChanges(reading, findings, value.findings, code, chosen.value);
  const proposal: Proposal = {
    title: previewWords.suggestionTitle(visible(code), chosen.value),
    hint: previewWords.suggestionHint,
    reading,
    lines: linesOf(changes, chosen.description),
    single: singleOf(checked, value, changes),
  };
  store.dispatch({ kind: "viewOpened", view: { kind: "preview", proposal } });
}

/** Changes that read alike, taken together; those with the most cells first. */
function linesOf(
  changes: readonly CellChange[],
  description: string | null = null,
): ProposalLine[] {
  const lines = new Map<string, CellChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after]);
    const members = lines.get(key);
    if (members) members.push(change);
    else lines.set(key, [change]);
  }
  return [...lines]
    .map(([key, members]) => ({
      key,
      before: String(members[0]?.before ?? ""),
      after: members[0]?.after ?? "",
      description,
      changes: members,
    }))
    .sort((a, b) => b.changes.length - a.changes.length);
}

/** The change of the cell that the user stands at, when it is one of several. */
function singleOf(
  { browse: { walk }, reading, findings }: Checked,
  value: ValueGroup,
  changes: readonly CellChange[],
): CellChange | null {
  if (walk.kind !== "at" || !value.findings.includes(walk.finding) || changes.length < 2)
    return null;
  const { row, column } = placeOf(reading, findings, walk.finding);
  return changes.find((change) => change.row === row && change.column === column) ?? null;
}
