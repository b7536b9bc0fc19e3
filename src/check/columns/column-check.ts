import { cellAt } from "../../claims/column-cells";
import type { Batch, BatchColumn } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import { CELL_RULES } from "../../rules";
import { isPlaceholder } from "../../rules/missing-code";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import type { Requirement } from "../../rules/types";
import type { Allowance } from "../cells/allowance";
import type { CauseList } from "../findings/cause-list";
import { checkValue, type ValueFacts, type ValueFinding } from "../cells/check-value";
import { descriptionsOf, dotStyleOf } from "./code-columns";
import { codeKinds } from "../cells/code-kind";
import { numberLines } from "../lines/number-lines";
import { holdsRate } from "../lines/rate-lines";
import { numberTable } from "./number-table";
import { periodsOfDays, type NumberedDays } from "./numbered-days";
import { tablePeriods } from "./periods";
import type { RequirementIn } from "./requirements";
import { severityOf } from "../settings";
import type { CheckSettings } from "../types";
import { wordsBeside } from "./words-beside";

/** The places, in the cause list, of what was found in one cell. */
export type Causes = readonly number[];

export interface ColumnCheck {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** What is wrong in that line's cell. */
  at(line: number): Causes;
  /**
   * The codes of that line's cell that are wrong in themselves, as they stand there; also where the rule that says
   * so is switched off. Rules about the line keep silent about them: one cause, one finding.
   */
  questionedAt(line: number): readonly string[];
}

/** What was found in one cell. */
interface Outcome {
  readonly causes: Causes;
  readonly questioned: readonly string[];
}

export interface CheckParts {
  readonly batch: Batch;
  readonly days: NumberedDays;
  readonly tables: CodeTables;
  readonly settings: CheckSettings;
  readonly causes: CauseList;
  readonly allowance: Allowance;
}

const NONE: Outcome = { causes: [], questioned: [] };
const ABOUT_THE_CODE = new Set(
  CELL_RULES.filter(({ phase }) => phase === "identity").map(({ id }) => id),
);
const ABOUT_SPELLING = new Set(
  CELL_RULES.filter(({ phase }) => phase === "spelling").map(({ id }) => id),
);

/** True for a finding after which nobody knows which code is meant. */
function questions({ rule, repair }: ValueFinding): boolean {
  return ABOUT_THE_CODE.has(rule) || (ABOUT_SPELLING.has(rule) && repair === null);
}

/** A column has one need, for sure or perhaps, or none. */
const WAYS_TO_NEED = 3;
const wayToNeed = (required: Requirement): number =>
  required === null ? 0 : required === "unlessAbove" ? 1 : 2;

/**
 * Checks a column's cells, each different cell once: what is found depends on the value, the period between two
 * changes of the tables, the words beside, the code system named for the line, and for a cell without a code on
 * whether the line needs one (`requirementIn`; null for a column that no line needs).
 */
export function columnCheck(
  column: BatchColumn,
  requirementIn: RequirementIn | null,
  { batch, days, tables, settings, causes, allowance }: CheckParts,
): ColumnCheck {
  const { distinct, indexes } = column.cells;
  const kinds = codeKinds(column, batch, tables);
  const periods = tablePeriods(kinds.always, tables);
  const periodOf = periodsOfDays(days, periods);
  const words = wordsBeside(descriptionsOf(column, batch), batch.lineCount);
  const dots = dotStyleOf(column);
  const isRate = holdsRate(column, batch);
  const texts = distinct.map((value) => withoutOuterSpaces(textOf(value)));
  const isBlank = Uint8Array.from(texts, (text) => (text === "" ? 1 : 0));
  const holdsNoCode = Uint8Array.from(texts, (text) =>
    text === "" || isPlaceholder(text) ? 1 : 0,
  );

  const cells = [{ of: indexes, count: distinct.length }];
  if (words) cells.push(words);
  if (kinds.words) cells.push({ of: kinds.words.indexes, count: kinds.words.distinct.length });
  const different = numberLines(cells, batch.lineCount);
  const known = numberTable(different.count * periods.count * WAYS_TO_NEED);
  const outcomes: Outcome[] = [];

  function evaluate(line: number, day: Day, required: Requirement): Outcome {
    const word = kinds.words?.indexes[line];
    const facts: ValueFacts = {
      kindOf: (code) => kinds.of(code, day, word),
      value: cellAt(column.cells, line),
      separator: column.separator,
      day,
      description: words?.textIn(line) ?? null,
      required,
      dots,
      tables,
    };
    const found = checkValue(facts, allowance);
    if (found.length === 0) return NONE;
    const places = found.flatMap((finding) => {
      const severity = severityOf(finding, settings);
      return severity === null ? [] : [causes.add({ ...finding, severity })];
    });
    return { causes: places, questioned: found.filter(questions).map(({ value }) => value) };
  }

  function outcomeAt(line: number): Outcome {
    const index = indexes[line] ?? 0;
    if (isRate?.(line)) return NONE;
    const required = requirementIn && holdsNoCode[index] ? requirementIn(line) : null;
    if (isBlank[index] && required === null && !words?.of[line]) return NONE;

    const period = periodOf[days.of[line]!]!;
    const cell = (different.of[line] ?? 0) * periods.count + period;
    const key = cell * WAYS_TO_NEED + wayToNeed(required);
    let number = known.get(key);
    if (number === 0) {
      number = outcomes.push(evaluate(line, periods.dayIn(period), required));
      known.set(key, number);
    }
    return outcomes[number - 1]!;
  }

  return {
    column: column.column,
    at: (line) => outcomeAt(line).causes,
    questionedAt: (line) => outcomeAt(line).questioned,
  };
}
