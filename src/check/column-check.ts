import { cellAt } from "../claims/column-cells";
import type { Batch, BatchColumn } from "../claims/types";
import type { CodeTables, Day } from "../codes/types";
import { CELL_RULES } from "../rules";
import { isPlaceholder } from "../rules/missing-code";
import { textOf } from "../rules/reading/cell";
import { withoutOuterSpaces } from "../rules/reading/spaces";
import type { Requirement } from "../rules/types";
import type { Allowance } from "./allowance";
import type { CauseList } from "./cause-list";
import { checkValue, type ValueFacts, type ValueFinding } from "./check-value";
import { descriptionsOf, dotStyleOf } from "./code-columns";
import { codeKinds } from "./code-kind";
import { tablePeriods } from "./periods";
import type { RequirementIn } from "./requirements";
import { severityOf } from "./settings";
import type { CheckSettings } from "./types";
import { wordsBeside } from "./words-beside";

/** The places, in the cause list, of what was found in one cell. */
export type Causes = readonly number[];

export interface ColumnCheck {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** What is wrong in that line's cell; `day` is the line's date of service. */
  at(line: number, day: Day): Causes;
  /**
   * The codes of that line's cell that are wrong in themselves, as they stand there; also where the rule that says
   * so is switched off. Rules about the line keep silent about them: one cause, one finding.
   */
  questionedAt(line: number, day: Day): readonly string[];
}

/** What was found in one cell. */
interface Outcome {
  readonly causes: Causes;
  readonly questioned: readonly string[];
}

export interface CheckParts {
  readonly batch: Batch;
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
const REQUIREMENTS: readonly Requirement[] = [null, "principal", "procedure", "code"];

/**
 * Checks a column's cells, each different cell once: what is found depends on the value, the period between two
 * changes of the tables, the words beside, the code system named for the line, and for a cell without a code on
 * whether the line needs one (`requirementIn`).
 */
export function columnCheck(
  column: BatchColumn,
  requirementIn: RequirementIn,
  { batch, tables, settings, causes, allowance }: CheckParts,
): ColumnCheck {
  const { distinct, indexes } = column.cells;
  const kinds = codeKinds(column, batch, tables);
  const periods = tablePeriods(kinds.always, tables);
  const words = wordsBeside(descriptionsOf(column, batch));
  const dots = dotStyleOf(column);
  const texts = distinct.map((value) => withoutOuterSpaces(textOf(value)));
  const isBlank = texts.map((text) => text === "");
  const holdsNoCode = texts.map((text) => text === "" || isPlaceholder(text));
  const known = new Map<number, Outcome>();

  function evaluate(line: number, day: Day, required: Requirement): Outcome {
    const word = kinds.words?.indexes[line];
    const facts: ValueFacts = {
      kindOf: (code) => kinds.of(code, day, word),
      value: cellAt(column.cells, line),
      separator: column.separator,
      day,
      description: words.textIn(line),
      required,
      dots,
      tables,
    };
    const found = checkValue(facts, allowance);
    if (found.length === 0) return NONE;
    const places = found.flatMap(({ rule, severity: own, value, message, repair, suggestions }) => {
      const severity = severityOf({ rule, severity: own }, settings);
      if (severity === null) return [];
      return [causes.add({ rule, severity, value, message, repair, suggestions })];
    });
    return { causes: places, questioned: found.filter(questions).map(({ value }) => value) };
  }

  /** One number for all that the outcome depends on. */
  function keyOf(line: number, period: number, required: Requirement): number {
    let key = (indexes[line] ?? 0) * periods.count + period;
    key = key * words.count + words.numberIn(line);
    key = key * REQUIREMENTS.length + REQUIREMENTS.indexOf(required);
    return kinds.words ? key * kinds.words.distinct.length + (kinds.words.indexes[line] ?? 0) : key;
  }

  function outcomeAt(line: number, day: Day): Outcome {
    const index = indexes[line] ?? 0;
    const required = holdsNoCode[index] ? requirementIn(line) : null;
    if (isBlank[index] && required === null && words.numberIn(line) === 0) return NONE;

    const period = periods.of(day);
    const key = keyOf(line, period, required);
    let outcome = known.get(key);
    if (!outcome) {
      outcome = evaluate(line, periods.dayIn(period), required);
      known.set(key, outcome);
    }
    return outcome;
  }

  return {
    column: column.column,
    at: (line, day) => outcomeAt(line, day).causes,
    questionedAt: (line, day) => outcomeAt(line, day).questioned,
  };
}
