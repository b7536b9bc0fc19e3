import { invalidArgument } from "../excel-error";
import type { DataValidation as Model } from "../model/data-validation";
import { refuseUnlessAllowed } from "../model/edit/guards";
import type { Rect } from "../model/rect";
import { intersection, subtract } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { WireObject } from "../protocol/wire-object";
import { fields, flag } from "./args";
import type { WireContext } from "./context";

/** Which type a rule has, by the member that it sets. */
const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};

const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.datavalidation */
export class DataValidation extends WireObject {
  readonly className = "DataValidation";
  readonly scalars = ["Type", "Rule", "Prompt", "ErrorAlert", "IgnoreBlanks"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
  ) {
    super();
  }
  /** "None" without a rule; null where the cells have different ones. */
  get Type(): string | null {
    const here = this.#here;
    if (here.length === 0) return "None";
    return here.length === 1 && this.#coversAll(here) ? (here[0]?.type ?? null) : "Inconsistent";
  }
  get Rule(): Readonly<Record<string, unknown>> {
    return this.#here[0]?.rule ?? {};
  }
  set Rule(value: unknown) {
    const rule = fields(value);
    const type = Object.entries(TYPES).find(([member]) => rule[member] !== undefined)?.[1];
    if (type === undefined) throw invalidArgument();
    this.#put({ type, rule });
  }
  get Prompt(): Readonly<Record<string, unknown>> {
    return this.#here[0]?.prompt ?? NO_PROMPT;
  }
  set Prompt(value: unknown) {
    this.#put({ prompt: fields(value) });
  }
  get ErrorAlert(): Readonly<Record<string, unknown>> {
    return this.#here[0]?.errorAlert ?? NO_ALERT;
  }
  set ErrorAlert(value: unknown) {
    this.#put({ errorAlert: fields(value) });
  }
  get IgnoreBlanks(): boolean {
    return this.#here[0]?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(value: unknown) {
    this.#put({ ignoreBlanks: flag(value) });
  }
  Clear(): void {
    refuseUnlessAllowed(this.sheet, "allowFormatCells");
    this.#cutOut();
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }

  get #here(): Model[] {
    return this.sheet.validations.filter(({ areas }) =>
      areas.some((area) => this.rects.some((rect) => intersection(area, rect) !== null)),
    );
  }

  #coversAll(here: readonly Model[]): boolean {
    const areas = here.flatMap((validation) => validation.areas);
    const left = areas.reduce<Rect[]>(
      (rest, area) => rest.flatMap((rect) => subtract(rect, area)),
      [...this.rects],
    );
    return left.length === 0;
  }

  #put(change: Partial<Model>): void {
    refuseUnlessAllowed(this.sheet, "allowFormatCells");
    const before = this.#here[0];
    this.#cutOut();
    this.sheet.validations.push({
      type: "None",
      rule: {},
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
      ...before,
      ...change,
      areas: [...this.rects],
    });
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }

  #cutOut(): void {
    this.sheet.validations = this.sheet.validations
      .map((validation) => ({
        ...validation,
        areas: this.rects.reduce<Rect[]>(
          (rest, rect) => rest.flatMap((area) => subtract(area, rect)),
          validation.areas,
        ),
      }))
      .filter(({ areas }) => areas.length > 0);
  }
}
