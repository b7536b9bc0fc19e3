import type { Rect } from "./rect";

/** A data validation, stored and handed back; entries are not held against it. */
export interface DataValidation {
  areas: Rect[];
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}
