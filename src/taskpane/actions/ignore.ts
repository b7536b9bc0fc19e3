import { siftIgnored, toIgnore, type IgnoredFinding } from "../../check/ignored";
import { countCells } from "../../check/findings/count-cells";
import { findingsInLines, someLines } from "../../check/lines/some-lines";
import type { Findings } from "../../check/types";
import type { IgnoredChange } from "../../excel/types";
import type { ValueGroup } from "../list/groups";
import type { Checked, Flags } from "../store/checked";
import { checkedOf } from "../store/state";
import { ignoreWords } from "../words/ignored";
import { resultsOf } from "./check";
import { goHome } from "./home";
import type { Pane } from "./pane";
import type { Stage } from "./working";

/** What a person ignores, and why. */
export interface Ignoring {
  readonly value: ValueGroup;
  /** The one finding that is meant; null: all of this value. */
  readonly finding: number | null;
  readonly reason: string;
}

/** Takes a finding, or all of one value, out of the list, the counts and the flags, and keeps the reason. */
export async function ignore(pane: Pane, ignoring: Ignoring): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return;
  const entry = entryOf(checked, ignoring);
  const retry = () => ignore(pane, ignoring);
  await changing(pane, { add: [entry], remove: [] }, ignoreWords.ignored, retry);
}

/** Shows and flags findings again that were ignored; those that no longer apply are forgotten. */
export async function takeBack(pane: Pane, entries: readonly IgnoredFinding[]): Promise<void> {
  const notMet = checkedOf(pane.store.state())?.notMet ?? [];
  const isGone = entries.every((entry) => notMet.includes(entry));
  const done = isGone ? ignoreWords.forgotten : ignoreWords.takenBack;
  await changing(pane, { add: [], remove: entries }, done, () => takeBack(pane, entries));
}

function entryOf(
  { reading, all, findings }: Checked,
  { value, finding, reason }: Ignoring,
): IgnoredFinding {
  const meant = finding ?? value.findings[0]!;
  const same = (i: number) =>
    all.line[i] === findings.line[meant] &&
    all.column[i] === findings.column[meant] &&
    all.cause[i] === findings.cause[meant];
  let at = 0;
  while (!same(at)) at += 1; // it is there: what is listed is what is left of all
  const note = { everywhere: finding === null, reason, at: new Date().toISOString() };
  return toIgnore(reading.batch, all, at, note);
}

async function changing(
  pane: Pane,
  change: IgnoredChange,
  done: string,
  retry: () => Promise<void>,
): Promise<void> {
  const { store, excel } = pane;
  const job = async (stage: Stage) => {
    const before = checkedOf(store.state());
    if (!before) return;
    const { sheetId, batch } = before.reading;
    const ignored = await excel.changeIgnored(sheetId, change, stage);
    store.dispatch({ kind: "chosen", choices: { ignored } });
    const sifted = siftIgnored(batch, before.all, ignored);
    const now: Checked = {
      ...before,
      ...sifted,
      ...resultsOf(before.reading, sifted.findings, before),
    };
    goHome(pane);
    store.dispatch({ kind: "checked", checked: now });
    await flagAnew(pane, before, now, stage);
    store.dispatch({ kind: "noticed", notice: { kind: "said", text: done } });
  };
  await pane.working(ignoreWords.saving, job, retry);
}

/** Writes the flags anew of the lines from the first to the last whose findings are others now. */
async function flagAnew(
  { store, excel }: Pane,
  before: Checked,
  now: Checked,
  stage: Stage,
): Promise<void> {
  const lines = linesThatDiffer(before.findings, now.findings);
  if (before.flags.kind !== "flagged" || !lines) return;
  const { first, end } = lines;
  const { reading } = now;
  stage.begin(ignoreWords.flagging);
  const part = {
    ...reading,
    scope: "selection",
    batch: someLines(reading.batch, first, end),
  } as const;
  const outcome = await excel.mark(part, findingsInLines(now.findings, first, end), stage);
  const others =
    countCells(before.findings) - countCells(findingsInLines(before.findings, first, end));
  const flags = {
    flaggedCells: others + outcome.flaggedCells,
    stale: before.flags.outcome.stale + outcome.stale,
  } satisfies Extract<Flags, { kind: "flagged" }>["outcome"];
  store.dispatch({ kind: "flagged", sheetId: reading.sheetId, outcome: flags });
}

/** The first and last line where one of two lists holds a finding that the other does not; one holds the other. */
function linesThatDiffer(a: Findings, b: Findings): { first: number; end: number } | null {
  const [longer, shorter] = a.count > b.count ? [a, b] : [b, a];
  const isSame = (i: number, j: number) =>
    longer.line[i] === shorter.line[j] &&
    longer.column[i] === shorter.column[j] &&
    longer.cause[i] === shorter.cause[j];
  let first = -1;
  let last = -1;
  for (let i = 0, j = 0; i < longer.count; i++) {
    if (j < shorter.count && isSame(i, j)) j += 1;
    else {
      last = longer.line[i]!;
      if (first < 0) first = last;
    }
  }
  return first < 0 ? null : { first, end: last + 1 };
}
