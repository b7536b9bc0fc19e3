import { WireObject } from "../protocol/wire-object";
import { flag } from "./args";
import type { WireContext } from "./context";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.runtime */
export class Runtime extends WireObject {
  readonly className = "Runtime";
  readonly scalars = ["EnableEvents"];

  constructor(private readonly context: WireContext) {
    super();
  }
  get EnableEvents(): boolean {
    return this.context.subscriptions.enabled;
  }
  set EnableEvents(value: unknown) {
    this.context.subscriptions.enabled = flag(value);
  }
}
