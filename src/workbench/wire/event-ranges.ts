import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { TrackedRange, Workbook } from "../model/workbook";

/** Enough for handlers that ask a little later; without a limit a long session would remember every edit. */
const MOST_KEPT = 500;

/** The ranges that events tell of, until their handlers ask for them (`event.getRange`). */
export class EventRanges {
  readonly #kept = new Map<string, TrackedRange>();
  #next = 1;

  constructor(private readonly workbook: Workbook) {}

  keep(sheet: Sheet, rect: Rect): string {
    const id = `event${this.#next++}`;
    const range: TrackedRange = { sheet, rect };
    this.#kept.set(id, range);
    this.workbook.tracked.add(range);
    if (this.#kept.size > MOST_KEPT) this.#dropOldest();
    return id;
  }

  get(id: string): TrackedRange | undefined {
    return this.#kept.get(id);
  }

  #dropOldest(): void {
    const [oldest] = this.#kept;
    if (oldest === undefined) return;
    const [id, range] = oldest;
    this.#kept.delete(id);
    this.workbook.tracked.delete(range);
  }
}
