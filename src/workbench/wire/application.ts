import { WireObject } from "../protocol/wire-object";
import { oneOf } from "./args";
import type { WireContext } from "./context";
import { CultureInfo } from "./culture-info";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.application */
export class Application extends WireObject {
  readonly className = "Application";
  readonly scalars = [
    "CalculationMode",
    "CalculationState",
    "DecimalSeparator",
    "ThousandsSeparator",
  ];

  constructor(private readonly context: WireContext) {
    super();
  }

  get CalculationMode(): string {
    return this.context.workbook.calculationMode;
  }
  set CalculationMode(value: unknown) {
    this.context.workbook.calculationMode = oneOf(value, CALCULATION_MODES);
  }
  get CalculationState(): string {
    return "Done";
  }
  get DecimalSeparator(): string {
    return this.context.workbook.locale.decimal;
  }
  get ThousandsSeparator(): string {
    return this.context.workbook.locale.group;
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.context.workbook.locale);
  }
  Calculate(type: unknown): void {
    oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
    this.context.workbook.calculate();
  }
  /** Speed hints: nothing that an add-in could see depends on them. */
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}
