import { WireObject } from "../protocol/wire-object";
import { color, flag, text } from "./args";
import type { ConditionalFormatEditor } from "./conditional-format-editor";
import type { ConditionalLook } from "../model/conditional-format";

/** How cells look that a conditional format matches. */
abstract class LookPart extends WireObject {
  constructor(private readonly editor: ConditionalFormatEditor) {
    super();
  }
  protected get look(): Readonly<ConditionalLook> {
    return this.editor.read().look;
  }
  protected change(change: Partial<ConditionalLook>): void {
    this.editor.edit((model) => (model.look = { ...model.look, ...change }));
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalrangeformat */
export class ConditionalRangeFormat extends LookPart {
  readonly className = "ConditionalRangeFormat";
  readonly scalars = ["NumberFormat"];
  readonly #parts: ConditionalFormatEditor;

  constructor(editor: ConditionalFormatEditor) {
    super(editor);
    this.#parts = editor;
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.#parts);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.#parts);
  }
  get NumberFormat(): string | null {
    return this.look.numberFormat;
  }
  set NumberFormat(value: unknown) {
    this.change({ numberFormat: text(value) });
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalrangefill */
export class ConditionalRangeFill extends LookPart {
  readonly className = "ConditionalRangeFill";
  readonly scalars = ["Color"];
  get Color(): string | null {
    return this.look.fillColor;
  }
  set Color(value: unknown) {
    this.change({ fillColor: color(value) });
  }
  Clear(): void {
    this.change({ fillColor: null });
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalrangefont */
export class ConditionalRangeFont extends LookPart {
  readonly className = "ConditionalRangeFont";
  readonly scalars = ["Color", "Bold", "Italic", "Underline", "Strikethrough"];
  get Color(): string | null {
    return this.look.fontColor;
  }
  set Color(value: unknown) {
    this.change({ fontColor: color(value) });
  }
  get Bold(): boolean | null {
    return this.look.bold;
  }
  set Bold(value: unknown) {
    this.change({ bold: flag(value) });
  }
  get Italic(): boolean | null {
    return this.look.italic;
  }
  set Italic(value: unknown) {
    this.change({ italic: flag(value) });
  }
  get Underline(): string | null {
    return this.look.underline;
  }
  set Underline(value: unknown) {
    this.change({ underline: text(value) });
  }
  get Strikethrough(): boolean | null {
    return this.look.strikethrough;
  }
  set Strikethrough(value: unknown) {
    this.change({ strikethrough: flag(value) });
  }
  Clear(): void {
    this.change({
      fontColor: null,
      bold: null,
      italic: null,
      underline: null,
      strikethrough: null,
    });
  }
}
