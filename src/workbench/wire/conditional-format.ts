import { invalidArgument, invalidOperation, invalidReference } from "../excel-error";
import type {
  ConditionalFormat as Model,
  ConditionalFormatType,
  Corner,
} from "../model/conditional-format";
import { anchor, seenFrom } from "../model/conditional-format";
import { deleteConditionalFormat, setPriority } from "../model/edit/conditional-formats";
import { refuseUnlessAllowed } from "../model/edit/guards";
import type { Sheet } from "../model/sheet";
import type { WireObject } from "../protocol/wire-object";
import { flag, integer, text } from "./args";
import type { ConditionalFormatEditor } from "./conditional-format-editor";
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  TextConditionalFormat,
} from "./conditional-format-kinds";
import type { WireContext } from "./context";
import { SheetItem } from "./sheet-item";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformat */
export class ConditionalFormat extends SheetItem<Model> {
  readonly className = "ConditionalFormat";
  readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];

  /**
   * @param corner Of the cells that it was fetched from: relative references are seen from there.
   *   https://github.com/OfficeDev/office-js/issues/5194 calls that by design.
   */
  constructor(
    context: WireContext,
    sheet: Sheet,
    id: string,
    private readonly corner: Corner,
  ) {
    super(context, sheet, id);
  }

  protected get siblings(): readonly Model[] {
    return this.sheet.conditionalFormats;
  }
  protected override gone(): Error {
    return invalidReference();
  }
  get Type(): ConditionalFormatType {
    return this.model.type;
  }
  get Priority(): number {
    return this.model.priority;
  }
  set Priority(value: unknown) {
    setPriority(this.context.workbook, this.sheet, this.model, integer(value));
  }
  get StopIfTrue(): boolean {
    return this.model.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.#edit((model) => (model.stopIfTrue = flag(value)));
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.model.type === "Custom" ? new CustomConditionalFormat(this.#editor()) : null;
  }
  get Custom(): CustomConditionalFormat {
    return required(this.CustomOrNullObject);
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.model.type === "CellValue" ? new CellValueConditionalFormat(this.#editor()) : null;
  }
  get CellValue(): CellValueConditionalFormat {
    return required(this.CellValueOrNullObject);
  }
  get TextComparisonOrNullObject(): TextConditionalFormat | null {
    return this.model.type === "ContainsText" ? new TextConditionalFormat(this.#editor()) : null;
  }
  get TextComparison(): TextConditionalFormat {
    return required(this.TextComparisonOrNullObject);
  }

  Delete(): void {
    deleteConditionalFormat(this.context.workbook, this.sheet, this.model);
  }
  GetRanges(): WireObject {
    return this.context.areas(this.sheet, this.model.areas);
  }
  /** Only where the format stands on one block of cells. */
  GetRangeOrNullObject(): WireObject | null {
    const [area, ...more] = this.model.areas;
    return area && more.length === 0 ? this.context.range(this.sheet, area) : null;
  }
  GetRange(): WireObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw invalidArgument();
    return range;
  }
  ChangeRuleToCustom(formula: unknown): void {
    const given = this.#meant(text(formula));
    this.#edit((model) => Object.assign(model, { type: "Custom", formula: given }));
  }

  #edit(change: (model: Model) => void): void {
    refuseUnlessAllowed(this.sheet, "allowFormatCells");
    change(this.model);
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }

  #editor(): ConditionalFormatEditor {
    return {
      read: () => this.model,
      edit: (change) => this.#edit(change),
      shown: (formula) => seenFrom(formula, anchor(this.model), this.corner),
      meant: (formula) => this.#meant(formula),
    };
  }

  #meant(formula: string): string {
    return seenFrom(formula, this.corner, anchor(this.model));
  }
}

function required<T>(part: T | null): T {
  if (part === null) throw invalidOperation();
  return part;
}
