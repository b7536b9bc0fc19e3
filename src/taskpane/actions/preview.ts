import type { Suggestion } from "../../check/types";
import { changesTo } from "../list/changes";
import type { ValueGroup } from "../list/groups";
import type { Checked } from "../store/checked";
import type { Proposal, ProposalLine } from "../store/proposal";
import { checkedOf } from "../store/state";
import { previewWords } from "../words/actions";
import type { Pane } from "./pane";

/** Shows the certain repairs of one value, or of all values, before they are made. */
export function previewRepairs({ store }: Pane, value?: ValueGroup): void {
  const checked = checkedOf(store.state());
  if (!checked) return;
  const values = value ? [value] : checked.groups.flatMap((group) => group.values);
  const lines = values.flatMap((each) =>
    each.cause.repair === null ? [] : [lineFor(checked, each, each.cause.repair, null)],
  );
  const proposal: Proposal = {
    title: previewWords.repairsTitle,
    hint: previewWords.repairsHint,
    reading: checked.reading,
    lines,
    single: value ? singleOf(checked, value, lines[0]) : null,
  };
  store.dispatch({ kind: "viewOpened", view: { kind: "preview", proposal } });
}

/** Shows what choosing a suggestion would change, before it is done. */
export function previewSuggestion({ store }: Pane, value: ValueGroup, chosen: Suggestion): void {
  const checked = checkedOf(store.state());
  if (!checked) return;
  const line = lineFor(checked, value, chosen.value, chosen.description);
  const proposal: Proposal = {
    title: previewWords.suggestionTitle(value.cause.value, chosen.value),
    hint: previewWords.suggestionHint,
    reading: checked.reading,
    lines: [line],
    single: singleOf(checked, value, line),
  };
  store.dispatch({ kind: "viewOpened", view: { kind: "preview", proposal } });
}

function lineFor(
  { reading, findings }: Checked,
  value: ValueGroup,
  after: string,
  description: string | null,
): ProposalLine {
  return {
    key: `${value.key} ${after}`,
    before: value.cause.value,
    after,
    description,
    changes: changesTo(reading, findings, value.findings, after),
  };
}

/** The cell that the user stands at, when it is one of several with this value. */
function singleOf({ browse: { walk } }: Checked, value: ValueGroup, line?: ProposalLine) {
  if (walk.kind !== "at" || value.findings.length < 2) return null;
  return line?.changes[value.findings.indexOf(walk.finding)] ?? null;
}
