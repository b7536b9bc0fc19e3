import type { ConditionalFormat } from "../model/conditional-format";

/** How the parts of a conditional format reach it. */
export interface ConditionalFormatEditor {
  readonly read: () => Readonly<ConditionalFormat>;
  readonly edit: (change: (model: ConditionalFormat) => void) => void;
  /** A formula of the format as it is seen by whoever fetched the format, and the other way round. */
  readonly shown: (formula: string) => string;
  readonly meant: (formula: string) => string;
}
