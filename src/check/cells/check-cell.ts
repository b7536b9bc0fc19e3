import { CELL_RULES } from "../../rules";
import type { RuleId } from "../../rules/ids";
import { readCell, writtenFor, type CellFacts } from "../../rules/reading/cell";
import { describingTable } from "../../rules/reading/known";
import type { CellRule, CodeCell, Phase, Severity, Suggestion, Verdict } from "../../rules/types";
import { UNLIMITED, type Allowance } from "./allowance";

/** What a rule found in one cell. */
export interface CellFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** The cell's whole new text; null when no correction is certain. */
  readonly repair: string | null;
  readonly suggestions: readonly Suggestion[];
  /** The allowance did not last for looking for suggestions. */
  readonly unasked?: true;
}

interface Spoken {
  readonly rule: CellRule;
  readonly verdict: Verdict;
}

/** Enough for every 7th character that a fracture takes. */
const MOST_SUGGESTIONS = 16;

const RULES_OF: Record<Phase, readonly CellRule[]> = {
  spelling: CELL_RULES.filter(({ phase }) => phase === "spelling"),
  identity: CELL_RULES.filter(({ phase }) => phase === "identity"),
  meaning: CELL_RULES.filter(({ phase }) => phase === "meaning"),
};

function firstToSpeak(rules: readonly CellRule[], cell: CodeCell): Spoken | null {
  for (const rule of rules) {
    const verdict = rule.appliesTo.includes(cell.kind) ? rule.check(cell) : null;
    if (verdict) return { rule, verdict };
  }
  return null;
}

/** What the rules say of a cell, one cause once: see `Phase`. */
function speakers(facts: CellFacts): Spoken[] {
  const spoken: Spoken[] = [];
  let cell = readCell(facts);
  for (const rule of RULES_OF.spelling) {
    const verdict = rule.appliesTo.includes(cell.kind) ? rule.check(cell) : null;
    if (!verdict) continue;
    spoken.push({ rule, verdict });
    if (typeof verdict.repair !== "string") return spoken;
    cell = readCell(facts, verdict.repair);
  }
  const last = firstToSpeak(RULES_OF.identity, cell) ?? firstToSpeak(RULES_OF.meaning, cell);
  if (last) spoken.push(last);
  return spoken;
}

/**
 * A correction of what a code is counts as certain only if nothing is left to say of the cell then: "E119." is
 * E11.9, unless the words beside say hypertension. How a code is written can be set right in any case.
 */
function isCertain({ rule, verdict }: Spoken, facts: CellFacts): boolean {
  if (typeof verdict.repair !== "string") return false;
  return rule.phase === "spelling" || speakers({ ...facts, value: verdict.repair }).length === 0;
}

function suggestion(value: string, code: string, facts: CellFacts): Suggestion {
  const description = describingTable(code, facts.kind, facts.tables).description(code, facts.day);
  return { value, description: description || null };
}

function suggestionsOf(
  { verdict }: Spoken,
  certain: boolean,
  facts: CellFacts,
  allowance: Allowance,
): Pick<CellFinding, "suggestions" | "unasked"> {
  const isAsked = !verdict.suggest || allowance.take();
  const listed = (isAsked ? (verdict.suggest?.() ?? []) : [])
    .slice(0, MOST_SUGGESTIONS)
    .map((code) => suggestion(writtenFor(facts, code), code, facts));
  const likely =
    certain || typeof verdict.repair !== "string"
      ? []
      : [suggestion(verdict.repair, readCell(facts, verdict.repair).code, facts)];
  return { suggestions: [...likely, ...listed], ...(!isAsked && { unasked: true }) };
}

/**
 * Runs all cell rules over one cell. A pure function of the facts, as long as the allowance for suggestions lasts;
 * the order of findings is that of the rules.
 */
export function checkCell(facts: CellFacts, allowance: Allowance = UNLIMITED): CellFinding[] {
  return speakers(facts).map((spoken) => {
    const { rule, verdict } = spoken;
    const certain = isCertain(spoken, facts);
    return {
      rule: rule.id,
      severity: verdict.severity ?? rule.severity,
      message: verdict.message,
      repair: certain ? (verdict.repair ?? null) : null,
      ...suggestionsOf(spoken, certain, facts, allowance),
    };
  });
}
