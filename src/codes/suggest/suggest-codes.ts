import type { CodeOnDay, CodeSystem, CodeTable, CodeTables, Day } from "../types";
import { slotsOf } from "../words/slots";
import { tableOf } from "../words/table-of";
import { wordIndexOf } from "../words/word-index";
import { proposeByDescription, resemblance } from "./by-description";
import { COSTS } from "./costs";
import { categoryEvidence, dotEvidence, tieBreak } from "./evidence";
import { lookalikeReadings, proposeOneMistake } from "./mistakes";
import { proposeByShape } from "./shape-of-diagnosis";

/** A code that was probably meant. */
export interface CodeSuggestion {
  /** As a claim carries it. */
  readonly code: string;
  /** As people write it. */
  readonly display: string;
  /** Null while descriptions are not loaded. */
  readonly description: string | null;
}

export interface SuggestOptions {
  /** Codes in force on this day; a day beyond the coverage is taken for the nearest that is covered. */
  readonly day: Day;
  /** What stands in the description column beside the code. */
  readonly description?: string;
  /** The most suggestions to give. */
  readonly limit: number;
}

const NOT_IN_CODES = /[^A-Z0-9]/g;
const LONGEST_WRITTEN = 12;
/** Look-alikes and another mistake in one code: the likeliest readings only. */
const MOST_READINGS_WITH_MISTAKE = 4;
const MOST_COMPARED = 40;
const MOST_COMPARED_BELOW_HEADER = 150;
const DESCRIPTION_WEIGHT = 6;

/** What was written, and where it is looked up. */
interface Question {
  readonly table: CodeTable;
  readonly day: Day;
  /** As it stands in the cell. */
  readonly text: string;
  /** Its letters and digits, in capitals. */
  readonly written: string;
  readonly description: string | undefined;
}

interface Candidate {
  readonly found: CodeOnDay;
  readonly cost: number;
}

/** All codes that can be used on the day and may have been meant, each with its cheapest explanation. */
function candidatesFor({ table, day, text, written, description }: Question): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const dot = dotEvidence(table.system, text);
  const strangenessOf = categoryEvidence(table, written);
  const propose = (code: string, mistake: number): void => {
    const found = candidates.get(code)?.found ?? table.on(code, day);
    if (found.status !== "valid" && found.status !== "header") return;
    if (found.status === "header" && code === written) return;
    // A small L is a 1 or an I in any category.
    const strangeness = mistake <= COSTS.smallL ? 0 : strangenessOf(code);
    const cost = mistake + tieBreak(found, written) + strangeness - dot(code);
    const known = candidates.get(code);
    if (!known || cost < known.cost) candidates.set(code, { found, cost });
  };
  const readings = lookalikeReadings(written, text);
  for (const { code, cost } of readings) propose(code, cost);
  for (const { code, cost } of readings.slice(0, MOST_READINGS_WITH_MISTAKE)) {
    proposeOneMistake(code, cost, propose);
  }
  if (table.system === "icd10cm") proposeByShape(table, written, propose);
  const index = description === undefined ? null : wordIndexOf(table);
  if (index && description !== undefined) {
    proposeByDescription(index, written, slotsOf(description), propose);
  }
  return [...candidates.values()].sort(cheapestFirst);
}

function cheapestFirst(a: Candidate, b: Candidate): number {
  return a.cost - b.cost || (a.found.code < b.found.code ? -1 : 1);
}

/** Lets the description speak: a code whose own description is the written one comes first. */
function weighDescription(
  { table, day, written }: Question,
  candidates: readonly Candidate[],
  description: string,
): Candidate[] {
  const slots = slotsOf(description);
  const isHeader = table.on(written, day).status === "header";
  return candidates
    .slice(0, isHeader ? MOST_COMPARED_BELOW_HEADER : MOST_COMPARED)
    .map(({ found, cost }) => ({
      found,
      cost: cost - DESCRIPTION_WEIGHT * resemblance(table, found.code, day, slots),
    }))
    .sort(cheapestFirst);
}

/**
 * Suggests the codes that a person most likely meant by a code that is none, or that is only a category.
 *
 * @param system The system that the code belongs to; systems without a table have no suggestions.
 * @param wrongCode As it was written, dots, dashes, spaces and small letters included.
 * @returns Likeliest first; empty if nothing is near.
 */
export function suggestCodes(
  tables: CodeTables,
  system: CodeSystem,
  wrongCode: string,
  { day, description, limit }: SuggestOptions,
): CodeSuggestion[] {
  const table = tableOf(tables, system);
  const written = wrongCode.toUpperCase().replace(NOT_IN_CODES, "");
  if (!table || written.length === 0 || written.length > LONGEST_WRITTEN) return [];
  const { from, to } = table.coverage;
  const asOf = Math.max(from, to === null ? day : Math.min(day, to));
  const question: Question = { table, day: asOf, text: wrongCode, written, description };
  const cheapest = candidatesFor(question);
  const weighed =
    description === undefined || !table.described
      ? cheapest
      : weighDescription(question, cheapest, description);
  return weighed.slice(0, limit).map(({ found: { code, display } }) => ({
    code,
    display,
    description: table.described ? table.description(code, asOf) : null,
  }));
}
