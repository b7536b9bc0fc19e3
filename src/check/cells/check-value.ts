import { splitCodes } from "../../claims/code-list";
import type { CellValue } from "../../claims/types";
import { textOf, type CellFacts } from "../../rules/reading/cell";
import { UNLIMITED, type Allowance } from "./allowance";
import { checkCell, type CellFinding } from "./check-cell";
import type { KindOfCode } from "./code-kind";

/** A finding about a cell's value, or about one code of the list that it holds. */
export interface ValueFinding extends CellFinding {
  /** The code as it stands in the cell. */
  readonly value: string;
}

/** A cell before it is known what kind of code it holds. */
export interface ValueFacts extends Omit<CellFacts, "kind" | "isKindSure"> {
  /** What stands between two codes, in a column of lists. */
  readonly separator: string | null;
  /** The kind of one code; null for a code that we do not check. */
  kindOf(code: CellValue): KindOfCode | null;
}

function checkOne(facts: ValueFacts, allowance: Allowance): ValueFinding[] {
  const found = facts.kindOf(facts.value);
  if (found === null) return [];
  const value = textOf(facts.value);
  return checkCell({ ...facts, kind: found.kind, isKindSure: found.isSure }, allowance).map(
    (finding) => ({
      ...finding,
      value,
    }),
  );
}

/** The descriptions beside a list, one a code; null for all where their number is another. */
function pairedDescriptions(
  description: string | null,
  separator: string,
  count: number,
): (string | null)[] {
  const texts = description === null ? [] : splitCodes(description, separator);
  return Array.from({ length: count }, (_, at) =>
    texts.length === count ? (texts[at]?.text ?? null) : null,
  );
}

/**
 * Checks one cell. Where it holds a list, each code is checked by itself, and a repair is the whole cell's new
 * text, in which nothing but that code has changed.
 */
export function checkValue(facts: ValueFacts, allowance: Allowance = UNLIMITED): ValueFinding[] {
  const { separator, description } = facts;
  const whole = textOf(facts.value);
  const parts = separator === null ? [] : splitCodes(whole, separator);
  if (separator === null || parts.length < 2) return checkOne(facts, allowance);

  const descriptions = pairedDescriptions(description, separator, parts.length);
  return parts.flatMap(({ text, start, end }, at) =>
    checkOne({ ...facts, value: text, description: descriptions[at] ?? null }, allowance).map(
      (finding) => ({
        ...finding,
        repair:
          finding.repair === null
            ? null
            : whole.slice(0, start) + finding.repair + whole.slice(end),
      }),
    ),
  );
}
