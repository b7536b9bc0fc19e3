import type { Day } from "../../codes/types";
import type { ListedCode } from "../code-list";

/** What one record says of a code or modifier; the record may be one of several that make up a description. */
export interface HcpcsRecord {
  readonly line: number;
  readonly code: string;
  readonly isModifier: boolean;
  /** True for the first record, which alone has dates. */
  readonly isFirst: boolean;
  readonly text: string;
  readonly shortText: string;
  readonly added: Day | null;
  /** The last day on which the code may be used. */
  readonly ended: Day | null;
  /** The day of the last change. */
  readonly changed: Day | null;
}

/** Codes and modifiers of a HCPCS Level II file. */
export interface HcpcsLists {
  readonly codes: readonly ListedCode[];
  readonly modifiers: readonly ListedCode[];
  /** Both once more, with CMS's short descriptions as their texts. */
  readonly shortly: {
    readonly codes: readonly ListedCode[];
    readonly modifiers: readonly ListedCode[];
  };
  /** The last change of any code: not later than the quarter of the release. */
  readonly lastChange: Day;
}
