import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import type { RuleId } from "../../rules/ids";
import { BREATH, type Breath } from "../../rules/line-types";
import type { CheckSettings } from "../types";
import { columnHabits } from "./column-habits";
import { countLines, isClaimIn, lineBits, type LineCounts } from "./line-bits";
import { lastClaimLine } from "./part";
import { tieLines, type Ties } from "./ties";
import { tellWhole, type Told, WHOLE_RULES } from "./whole-rules";

/** What the whole of a batch tells, kept so that a change of some lines needs no look at all others. */
export interface WholeFacts {
  /** Of each line: see `lineBits`. */
  readonly lines: Uint8Array;
  readonly ties: Ties;
  /** The last line that is a claim; -1 without one. */
  readonly lastClaim: number;
  readonly counts: LineCounts;
  /** By column of the batch. */
  readonly habits: readonly string[];
  /** What the rules about all lines say, by rule. */
  readonly told: ReadonlyMap<RuleId, Told>;
}

/** All facts of a batch, looked at from nothing, with a breath now and then. */
export function* wholeFacts(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<Breath, WholeFacts> {
  const lines = lineBits(batch);
  yield BREATH;
  const ties = yield* tieLines(batch);
  const habits: string[] = [];
  for (const column of batch.columns) {
    habits.push(columnHabits(column, batch, tables));
    yield BREATH;
  }
  const whole = { batch, isClaim: isClaimIn(lines) };
  const told = new Map<RuleId, Told>();
  for (const rule of WHOLE_RULES)
    told.set(rule.id, yield* tellWhole(rule, whole, { tables, settings }));
  return { lines, ties, lastClaim: lastClaimLine(batch), counts: countLines(lines), habits, told };
}
