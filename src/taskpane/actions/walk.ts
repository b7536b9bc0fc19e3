import { walkStep } from "../list/walk";
import { checkedOf } from "../store/state";
import type { Pane } from "./pane";
import { problemOf } from "./working";

/** Goes to the next (or previous) finding in the order of the list, and selects its cell in Excel. */
export async function walk(pane: Pane, step: 1 | -1): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return;
  const place = walkStep(checked.groups, checked.browse, step);
  if (place) await goToFinding(pane, place.finding);
  else if (step === 1) pane.store.dispatch({ kind: "walkFinished" });
}

/** Opens a value in the list and goes to its first cell; closes it when it is open. */
export async function openValue(pane: Pane, key: string): Promise<void> {
  const checked = checkedOf(pane.store.state());
  const isOpen = checked?.browse.openValue === key;
  const values = checked?.groups.flatMap((group) => group.values) ?? [];
  const first = values.find((value) => value.key === key)?.findings[0];
  if (isOpen || first === undefined) pane.store.dispatch({ kind: "valueToggled", value: key });
  else await goToFinding(pane, first);
}

/** Shows a finding in the list and selects its cell in Excel. */
export async function goToFinding(pane: Pane, finding: number): Promise<void> {
  const { store } = pane;
  const checked = checkedOf(store.state());
  if (!checked) return;
  const { findings, groups } = checked;
  const group = groups.find(({ values }) =>
    values.some((value) => value.findings.includes(finding)),
  );
  const value = group?.values.find(({ findings: members }) => members.includes(finding));
  if (!group || !value) return;
  store.dispatch({ kind: "walkedTo", finding, value: value.key, group: group.key });
  await goToCell(pane, findings.line[finding] ?? 0, findings.column[finding] ?? 0);
}

/** Selects a cell of the lines that were checked: 0-based line, and column of the sheet. */
export async function goToCell(pane: Pane, line: number, column: number): Promise<void> {
  const { store, excel } = pane;
  const reading = checkedOf(store.state())?.reading;
  if (!reading) return;
  try {
    await excel.select(reading.sheetId, reading.batch.firstRow + line, column);
  } catch (error) {
    const retry = () => void goToCell(pane, line, column);
    const notice = { kind: "problem", problem: problemOf(error), retry } as const;
    store.dispatch({ kind: "noticed", notice });
  }
}
