import type { CodeTables } from "../../codes/types";
import { BATCH_RULES, LINE_RULES } from "../../rules";
import type { RuleId } from "../../rules/ids";
import {
  type BatchLines,
  type BatchRule,
  type BatchVerdict,
  BREATH,
  type LineRule,
  type LineVerdict,
} from "../../rules/line-types";
import { textOf } from "../../rules/reading/cell";
import type { RuleFacts } from "../../rules/types";
import type { CauseList } from "../findings/cause-list";
import type { ClaimLines } from "./claim-lines";
import { severityOf } from "../settings";
import type { CheckSettings } from "../types";
import type { ClaimLineReader } from "./claim-line-reader";

/** What a rule about lines found: the cell's column, its value, and the place of the cause in the cause list. */
export interface PlacedCause {
  readonly column: number;
  readonly value: string;
  readonly cause: number;
}

export interface LineFindingsParts {
  readonly reader: ClaimLineReader;
  readonly tables: CodeTables;
  readonly lines: ClaimLines;
  readonly lineCount: number;
  readonly settings: CheckSettings;
  readonly causes: CauseList;
  /** What rules about the whole batch say, by rule, where the lines are only a part of it. */
  readonly told?: ReadonlyMap<RuleId, readonly BatchVerdict[]> | undefined;
}

/** What was found in one line. */
export type Placed = readonly PlacedCause[];

const NOTHING: Placed = [];

/** Looks up what the rules about lines say of a line: in order of column, then rule. */
export type LineFindings = (line: number) => Placed;

function place(
  rule: RuleFacts,
  verdict: LineVerdict,
  { settings, causes }: LineFindingsParts,
): PlacedCause[] {
  const { cell, message, severity: own = rule.severity, repair = null, suggestions = [] } = verdict;
  const severity = severityOf({ rule: rule.id, severity: own }, settings);
  if (severity === null) return [];
  const value = textOf(cell.value);
  const cause = causes.add({ rule: rule.id, severity, value, message, repair, suggestions });
  return [{ column: cell.column, value, cause }];
}

/** A rule that has nothing to read on this sheet is not asked. */
export function isAsked({ reads }: LineRule | BatchRule, reader: ClaimLineReader): boolean {
  return reads.some((field) => field !== "serviceDay" && reader.has(field));
}

/** A rule that reads a list of the practice's own is not asked where there is none. */
export const hasList = ({ list }: BatchRule, tables: CodeTables): boolean =>
  list === undefined || tables[list] !== null;

/** One rule about single lines: asked once for every different combination of what it reads. */
function ruleInLines(rule: LineRule, parts: LineFindingsParts): LineFindings {
  const { of, count } = parts.reader.exactly(rule.reads);
  const known: (Placed | undefined)[] = new Array<Placed | undefined>(count);
  const read = parts.reader.lines(rule.reads);
  return (line) => {
    const combination = of[line] ?? 0;
    const before = known[combination];
    if (before) return before;
    const verdicts = rule.check(read(line));
    const placed =
      verdicts.length === 0 ? NOTHING : verdicts.flatMap((verdict) => place(rule, verdict, parts));
    known[combination] = placed;
    return placed;
  };
}

/** All lines as a rule about them sees them. */
export function batchLines(
  rule: BatchRule,
  { reader, lineCount, isClaim }: BatchParts,
): BatchLines {
  return {
    count: lineCount,
    isClaim,
    numbered: (fields) => reader.meaning(fields),
    line: reader.lines(rule.reads),
  };
}

/** All lines, for the rules about them together. */
export interface BatchParts {
  readonly reader: ClaimLineReader;
  readonly lineCount: number;
  readonly isClaim: (line: number) => boolean;
}

/** One rule about all lines: what it says, by line. */
function* ruleInBatch(
  rule: BatchRule,
  parts: LineFindingsParts,
): Generator<void, Map<number, Placed>> {
  const { reader, lines, lineCount } = parts;
  const found = new Map<number, Placed>();
  const verdicts =
    parts.told?.get(rule.id) ??
    rule.check(batchLines(rule, { reader, lineCount, isClaim: lines.isClaim }));
  for (const verdict of verdicts) {
    yield;
    if (verdict === BREATH) continue;
    const placed = place(rule, verdict, parts);
    const before = found.get(verdict.line);
    found.set(verdict.line, before ? [...before, ...placed] : placed);
  }
  return found;
}

/** Prepares the rules about lines: yields between pieces of work, and gives what looks the findings up. */
export function* lineFindings(parts: LineFindingsParts): Generator<void, LineFindings> {
  const each: LineFindings[] = [];
  for (const rule of LINE_RULES) {
    if (!isAsked(rule, parts.reader)) continue;
    yield* parts.reader.prepare(rule.reads);
    each.push(ruleInLines(rule, parts));
    yield;
  }
  for (const rule of BATCH_RULES) {
    if (!hasList(rule, parts.tables) || !isAsked(rule, parts.reader)) continue;
    const found = yield* ruleInBatch(rule, parts);
    if (found.size > 0) each.push((line) => found.get(line) ?? NOTHING);
  }
  return (line) => {
    let all = NOTHING;
    for (const rule of each) {
      const placed = rule(line);
      if (placed.length > 0) all = all === NOTHING ? placed : [...all, ...placed];
    }
    return all.length < 2 ? all : [...all].sort((a, b) => a.column - b.column);
  };
}
