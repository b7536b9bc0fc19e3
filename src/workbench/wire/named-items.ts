import { formatRect, quoteSheetName } from "../model/address";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../excel-error";
import { type DefinedName, isAllowedName } from "../model/defined-name";
import { findName, referredRange } from "../model/edit/names";
import type { Rect } from "../model/rect";
import { lastColumn, lastRow } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { columnName } from "../model/address";
import { WireObject } from "../protocol/wire-object";
import { flag, optionalText, text } from "./args";
import type { WireContext } from "./context";
import { isRange } from "./range-address";
import { KeyedCollection } from "./keyed-collection";

/** Names of the workbook, or of one sheet. https://learn.microsoft.com/en-us/javascript/api/excel/excel.nameditemcollection */
export class NamedItemCollection extends KeyedCollection<NamedItem> {
  readonly className = "NamedItemCollection";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }
  items(): NamedItem[] {
    return this.#names.map(({ name }) => this.#item(name));
  }
  GetCount(): number {
    return this.#names.length;
  }
  GetItemOrNullObject(name: unknown): NamedItem | null {
    const found = findName(this.#names, text(name));
    return found ? this.#item(found.name) : null;
  }
  /** `reference` is a range, or a formula with its "=". */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const given = text(name);
    if (!isAllowedName(given)) throw invalidArgument();
    if (findName(this.#names, given)) throw itemAlreadyExists();
    const formula = isRange(reference)
      ? `=${quoteSheetName(reference.sheet.name)}!${fixedAddress(reference.rect)}`
      : text(reference);
    const added = { name: given, formula, comment: optionalText(comment) ?? "", visible: true };
    this.#names.push(added);
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
    return this.#item(given);
  }

  get #names(): DefinedName[] {
    return this.sheet?.names ?? this.context.workbook.names;
  }
  #item(name: string): NamedItem {
    return new NamedItem(this.context, this.sheet, name);
  }
}

function fixedAddress(rect: Rect): string {
  const from = `$${columnName(rect.column)}$${rect.row + 1}`;
  if (formatRect(rect).includes(":")) {
    return `${from}:$${columnName(lastColumn(rect))}$${lastRow(rect) + 1}`;
  }
  return from;
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.nameditem */
export class NamedItem extends WireObject {
  readonly className = "NamedItem";
  readonly scalars = ["Name", "Type", "Value", "Visible", "Comment", "Scope", "Formula"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet | null,
    private readonly name: string,
  ) {
    super();
  }
  override get wireId(): string {
    return this.name;
  }
  get Name(): string {
    return this.#model.name;
  }
  get Type(): string {
    return referredRange(this.context.workbook, this.#model.formula) ? "Range" : "String";
  }
  get Value(): string {
    return this.#model.formula.replace(/^=/, "").replaceAll("$", "");
  }
  get Formula(): string {
    return this.#model.formula;
  }
  set Formula(value: unknown) {
    this.#model.formula = text(value);
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }
  get Comment(): string {
    return this.#model.comment;
  }
  set Comment(value: unknown) {
    this.#model.comment = text(value);
  }
  get Visible(): boolean {
    return this.#model.visible;
  }
  set Visible(value: unknown) {
    this.#model.visible = flag(value);
  }
  get Scope(): string {
    return this.sheet === null ? "Workbook" : "Worksheet";
  }
  GetRangeOrNullObject(): WireObject | null {
    const cells = referredRange(this.context.workbook, this.#model.formula);
    return cells && this.context.range(cells.sheet, cells.rect);
  }
  GetRange(): WireObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  Delete(): void {
    const { workbook } = this.context;
    const others = (names: readonly DefinedName[]): DefinedName[] =>
      names.filter((one) => one !== this.#model);
    if (this.sheet) this.sheet.names = others(this.sheet.names);
    else workbook.names = others(workbook.names);
    workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }

  get #model(): DefinedName {
    const found = findName(this.sheet?.names ?? this.context.workbook.names, this.name);
    if (found === undefined) throw itemNotFound();
    return found;
  }
}
