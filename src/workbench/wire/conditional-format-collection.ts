import { invalidArgument } from "../excel-error";
import { anchor, type ConditionalFormat as Model } from "../model/conditional-format";
import { addConditionalFormat, clearConditionalFormats } from "../model/edit/conditional-formats";
import type { Rect } from "../model/rect";
import { intersection } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { integer, oneOf, text } from "./args";
import { ConditionalFormat } from "./conditional-format";
import type { WireContext } from "./context";
import { KeyedCollection } from "./keyed-collection";

/** The types that are simulated, of Excel.ConditionalFormatType. */
const TYPES = ["Custom", "CellValue", "ContainsText"] as const;

/**
 * The formats that touch a range, first the one that is looked at first.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformatcollection
 */
export class ConditionalFormatCollection extends KeyedCollection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
  ) {
    super();
  }

  items(): ConditionalFormat[] {
    return this.#models().map((model) => this.#item(model));
  }
  GetCount(): number {
    return this.#models().length;
  }
  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    const wanted = text(id);
    const model = this.#models().find((format) => format.id === wanted);
    return model ? this.#item(model) : null;
  }
  GetItemAt(index: unknown): ConditionalFormat {
    const model = this.#models()[integer(index)];
    if (model === undefined) throw invalidArgument();
    return this.#item(model);
  }
  Add(type: unknown): ConditionalFormat {
    const added = addConditionalFormat(
      this.context.workbook,
      this.sheet,
      this.rects,
      oneOf(type, TYPES),
    );
    return this.#item(added);
  }
  ClearAll(): void {
    clearConditionalFormats(this.context.workbook, this.sheet, this.rects);
  }

  #models(): Model[] {
    return this.sheet.conditionalFormats
      .filter(({ areas }) =>
        areas.some((area) => this.rects.some((rect) => intersection(area, rect) !== null)),
      )
      .sort((a, b) => a.priority - b.priority);
  }

  #item(model: Model): ConditionalFormat {
    return new ConditionalFormat(
      this.context,
      this.sheet,
      model.id,
      anchor({ areas: [...this.rects] }),
    );
  }
}
