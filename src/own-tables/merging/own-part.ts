import type { CodeTable, Day } from "../../codes/types";
import type { CodeList } from "../code-list";

/** An own list as one release of a code system. */
export interface OwnPart {
  readonly name: string;
  readonly list: CodeList;
  /** The same codes with their short descriptions as texts, where the file has them. */
  readonly shorts?: CodeList;
  /** First and last day for which it is the newest; 0 and null where it does not tell. */
  readonly from: Day;
  readonly to: Day | null;
}

/** What own lists are laid over, and how their dates are meant. */
export interface MergedSystem {
  readonly system: CodeTable["system"];
  /** The bundled table; null where there is none. */
  readonly base: CodeTable | null;
  /**
   * True where each line of a list has its own dates, so that its word is the last on a code. False where a list is
   * what was in force between two days, and says nothing of others.
   */
  readonly isDated: boolean;
  /** Ascending by first day. */
  readonly parts: readonly OwnPart[];
}
