import { fromIso } from "../codes/day";
import { LISTED_SYSTEMS, type ListedSystem } from "../codes/describe-code";
import type { Day } from "../codes/types";
import { CommandProblem } from "./problem";

/** Reads the day of an option. @throws CommandProblem unless it is one of the calendar as YYYY-MM-DD. */
export function parseDay(text: string, option = "--on"): Day {
  const day = fromIso(text);
  if (day !== null) return day;
  throw new CommandProblem(`${option} takes a date like 2026-03-05, not "${text}".`);
}

/** Reads `--format`. @throws CommandProblem unless it is one of the formats. */
export function parseFormat<Format extends string>(
  text: string,
  formats: readonly Format[],
): Format {
  const format = formats.find((known) => known === text.toLowerCase());
  if (format !== undefined) return format;
  throw new CommandProblem(`--format takes ${listed(formats)}, not "${text}".`);
}

/** Reads `--system`. @throws CommandProblem unless it is a system that the tables list. */
export function parseSystem(text: string): ListedSystem {
  const wanted = text.toLowerCase().replace(/[-_ ]/g, "");
  const system = LISTED_SYSTEMS.find((known) => known === wanted);
  if (system !== undefined) return system;
  throw new CommandProblem(`--system takes ${listed(LISTED_SYSTEMS)}, not "${text}".`);
}

/** Reads `--limit`. @throws CommandProblem unless it is a whole number from 1 on. */
export function parseLimit(text: string): number {
  return parseCount("--limit", text);
}

/** Reads `--row`. @throws CommandProblem unless it is a whole number from 1 on. */
export function parseRow(text: string): number {
  return parseCount("--row", text);
}

function parseCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new CommandProblem(`${option} takes a whole number from 1 on, not "${text}".`);
}

/** "a, b or c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
