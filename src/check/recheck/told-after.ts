import { lineNow, type LineMoves } from "../../claims/line-moves";
import type { RuleId } from "../../rules/ids";
import type { BatchVerdict } from "../../rules/line-types";
import { sliced } from "../steps";
import type { CheckProgress } from "../types";
import { type Change, touchedClaims } from "./affected-lines";
import { isClaimIn } from "./line-bits";
import type { WholeFacts } from "./whole-facts";
import {
  concerns,
  NOTHING_TOLD,
  type ReadBy,
  retell,
  tellWhole,
  type Told,
  WHOLE_RULES,
} from "./whole-rules";

/** What the rules about all lines say after an edit. */
export interface ToldAfter {
  readonly told: ReadonlyMap<RuleId, Told>;
  /** Lines of which they say something else than before. */
  readonly differ: ReadonlySet<number>;
}

/**
 * Asks the rules about all lines again, those that the edit concerns.
 * @param lines The bits of the lines as they stand now; only those of the affected lines are others.
 */
export function* toldAfter(
  before: WholeFacts,
  change: Change,
  lines: Uint8Array,
  affected: readonly number[],
  readBy: ReadBy,
): Generator<CheckProgress, ToldAfter> {
  const then = { batch: change.then.batch, isClaim: isClaimIn(before.lines) };
  const now = { batch: change.now.batch, isClaim: isClaimIn(lines) };
  const among = touchedClaims(change, affected);
  const told = new Map<RuleId, Told>();
  const differ = new Set<number>();
  const progress = { done: 0, total: affected.length };
  for (const rule of WHOLE_RULES) {
    const earlier = movedTold(before.told.get(rule.id) ?? NOTHING_TOLD, change.moves);
    told.set(rule.id, earlier);
    if (!concerns(rule, change, then, now, affected)) continue;
    const after =
      retell(rule, earlier, { ...then, among: among.then }, { ...now, among: among.now }, readBy) ??
      (yield* sliced(tellWhole(rule, now, readBy), progress));
    told.set(rule.id, after);
    for (const line of differing(earlier.verdicts, after.verdicts)) differ.add(line);
    yield progress;
  }
  return { told, differ };
}

/** What a rule said, by the lines as they stand now; nothing of those that went. */
function movedTold(told: Told, moves: LineMoves): Told {
  const verdicts = told.verdicts.flatMap((verdict) => {
    const line = lineNow(moves, verdict.line);
    if (line === verdict.line) return [verdict];
    return line < 0 ? [] : [{ ...verdict, line }];
  });
  return { ...told, verdicts };
}

/** Lines of which a rule says something else than before. */
function differing(
  before: readonly BatchVerdict[],
  now: readonly BatchVerdict[],
): Iterable<number> {
  const then = saidByLine(before, new Set(now));
  const after = saidByLine(now, new Set(before));
  const lines = new Set([...then.keys(), ...after.keys()]);
  return [...lines].filter((line) => then.get(line) !== after.get(line));
}

/** What is said of each line, less the very verdicts that are in the other list too. */
function saidByLine(
  verdicts: readonly BatchVerdict[],
  others: ReadonlySet<BatchVerdict>,
): Map<number, string> {
  const said = new Map<number, string>();
  for (const each of verdicts) {
    if (others.has(each)) continue;
    const { line, ...verdict } = each;
    said.set(line, (said.get(line) ?? "") + JSON.stringify(verdict));
  }
  return said;
}
