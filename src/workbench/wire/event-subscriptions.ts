/** Numbers that Office.js knows events by. Read from its own source. */
export const EVENT_TYPE = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  /** Heard of, but nobody sorts sideways here. */
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events that a collection hears of all its members. */
export const WORKBOOK_TARGET = "Workbook";

/** What the add-in wants to hear of: which event, of which object. */
export class EventSubscriptions {
  readonly #counts = new Map<string, number>();
  /** Excel.Runtime.enableEvents: false silences all events for the add-in. */
  enabled = true;

  add(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  wants(type: number, target: string): boolean {
    return this.enabled && this.#counts.has(`${type} ${target}`);
  }
}
