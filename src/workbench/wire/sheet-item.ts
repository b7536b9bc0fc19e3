import { itemNotFound } from "../excel-error";
import type { Sheet } from "../model/sheet";
import { WireObject } from "../protocol/wire-object";
import type { WireContext } from "./context";

/** What stands on a sheet and is known by its id: a table, a chart, a conditional format. */
export abstract class SheetItem<Model extends { readonly id: string }> extends WireObject {
  constructor(
    readonly context: WireContext,
    readonly sheet: Sheet,
    protected readonly id: string,
  ) {
    super();
  }

  /** All of its kind on the sheet. */
  protected abstract get siblings(): readonly Model[];

  /** What a request hears for one that is no longer there. */
  protected gone(): Error {
    return itemNotFound();
  }

  override get wireId(): string {
    return this.id;
  }
  /** Fails once it was deleted, or its sheet. */
  get model(): Model {
    this.context.workbook.requireSheet(this.sheet);
    const found = this.siblings.find(({ id }) => id === this.id);
    if (found === undefined) throw this.gone();
    return found;
  }
  get Id(): string {
    return this.model.id;
  }
}
