import type { Suggestion } from "../../check/types";
import type { CellChange } from "../../excel/types";
import { codeChanges, placeOf, repairChanges } from "../list/changes";
import type { ValueGroup } from "../list/groups";
import type { Checked } from "../store/checked";
import type { Proposal, ProposalLine } from "../store/proposal";
import { checkedOf } from "../store/state";
import { previewWords } from "../words/actions";
import { visible } from "../words/format";
import { change } from "./change";
import type { Pane } from "./pane";

/** Shows all certain repairs before they are made. */
export function previewRepairs({ store }: Pane): void {
  const checked = checkedOf(store.state());
  if (!checked) return;
  const { reading, findings } = checked;
  const { repairsTitle: title, repairsHint: hint } = previewWords;
  const lines = linesOf(repairChanges(reading, findings));
  show(store, { title, hint, reading, lines, single: null });
}

/** Makes the certain repair of one value. */
export async function repairValue(pane: Pane, value: ValueGroup): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return;
  const { reading, findings } = checked;
  await changeValue(pane, checked, value, {
    title: previewWords.repairsTitle,
    hint: previewWords.repairsHint,
    changes: repairChanges(reading, findings, value.findings),
    description: null,
  });
}

/** Puts a code that could be meant in the place of a value. */
export async function takeSuggestion(
  pane: Pane,
  value: ValueGroup,
  chosen: Suggestion,
): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return;
  const { reading, findings } = checked;
  const code = value.cause.value;
  await changeValue(pane, checked, value, {
    title: previewWords.suggestionTitle(visible(code), chosen.value),
    hint: previewWords.suggestionHint,
    changes: codeChanges(reading, findings, value.findings, code, chosen.value),
    description: chosen.description,
  });
}

/** What becomes of a value's cells. */
interface ValueChange {
  readonly title: string;
  readonly hint: string;
  readonly changes: readonly CellChange[];
  readonly description: string | null;
}

/** One cell is changed at once: all there is to see stands beside the button, and Undo in what is said of it. Several are shown first. */
async function changeValue(
  pane: Pane,
  checked: Checked,
  value: ValueGroup,
  { title, hint, changes, description }: ValueChange,
): Promise<void> {
  const { reading } = checked;
  if (changes.length === 1) return change(pane, reading, title, changes);
  const single = singleOf(checked, value, changes);
  show(pane.store, { title, hint, reading, lines: linesOf(changes, description), single });
}

function show({ dispatch }: Pane["store"], proposal: Proposal): void {
  dispatch({ kind: "viewOpened", view: { kind: "preview", proposal } });
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
