import type { ConditionalFormat } from "../model/conditional-format";

/** How the parts of a conditional format reach it. */
export interface ConditionalFormatEditor {
  readonly read: () => Readonly<ConditionalFormat>;
  readonly edit: (change: (model: ConditionalFormat) => void) => void;
}
