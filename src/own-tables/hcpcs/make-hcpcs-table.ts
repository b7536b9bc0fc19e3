import { endOfQuarter, monthName } from "../../codes/fiscal-year";
import { monthOf, yearOf } from "../../codes/day";
import type { Day } from "../../codes/types";
import { writeCodeList } from "../code-list";
import { factsOf, slug } from "../facts";
import { packTable } from "../pack";
import { TableProblem } from "../problem";
import type { ReadingSteps } from "../reading/reading-steps";
import { namedRelease, type NamedRelease } from "../release-day";
import type { OwnFile, OwnHints } from "../types";
import type { HcpcsLists, HcpcsRecord } from "./hcpcs-line";
import { readHcpcsRecords } from "./read-records";

/** Every release has more than 8,000. */
const FEWEST_CODES = 5_000;

function startOfQuarter(day: Day): Day {
  const month = Math.ceil(monthOf(day) / 3) * 3 - 2;
  return yearOf(day) * 10_000 + month * 100 + 1;
}

function quarterNamed({ year, month, day }: NamedRelease): Day | null {
  if (day !== null) return startOfQuarter(day);
  return year === null || month === null ? null : startOfQuarter(year * 10_000 + month * 100 + 1);
}

/**
 * First day of the quarter that the file is for: by its name, else by its last change. No code changes after its
 * quarter, so that a later change shows a wrong name.
 */
function releaseDay(lastChange: Day, names: readonly string[]): Day {
  const quarters = names.map((name) => quarterNamed(namedRelease(name)));
  const named = quarters.find((day) => day !== null) ?? null;
  if (named !== null && lastChange > endOfQuarter(named)) {
    throw new TableProblem(
      `its name says ${quarterName(named)}, but codes in it change as late as ${quarterName(startOfQuarter(lastChange))}`,
      "give it the name under which CMS publishes it, or download it again",
    );
  }
  return named ?? startOfQuarter(lastChange);
}

function quarterName(from: Day): string {
  return `${monthName(monthOf(from))} ${yearOf(from)}`;
}

function refuseParts({ codes, modifiers }: HcpcsLists, fewest = FEWEST_CODES): void {
  if (codes.length >= fewest && modifiers.length > 0) return;
  throw new TableProblem(
    `only ${codes.length.toLocaleString("en-US")} codes and ${modifiers.length} modifiers are in it, where CMS's file has far more`,
    "choose the alpha-numeric HCPCS file of a quarter as CMS publishes it",
  );
}

/** Which list of a HCPCS table is which. A table that was kept before short descriptions were has only two. */
export const HCPCS_LISTS = { codes: 0, modifiers: 1, shortCodes: 2, shortModifiers: 3 } as const;

/** Reads a HCPCS file and makes the table of it. */
export function* makeHcpcsTable(
  records: Iterable<HcpcsRecord>,
  name: string,
  file: OwnFile,
  hints: OwnHints,
): ReadingSteps {
  const lists = yield* readHcpcsRecords(records);
  refuseParts(lists, hints.fewestCodes);
  const from = hints.from ?? releaseDay(lists.lastChange, [name, file.name]);
  const facts = factsOf(file, {
    id: `hcpcs-${slug(quarterName(from))}`,
    kind: "hcpcs",
    name: `HCPCS Level II ${quarterName(from)}`,
    from,
    to: endOfQuarter(from),
    count: lists.codes.length,
    modifiers: lists.modifiers.length,
  });
  const { codes, modifiers, shortly } = lists;
  const sections = [codes, modifiers, shortly.codes, shortly.modifiers].flatMap(writeCodeList);
  return { table: packTable(facts, sections), remarks: [] };
}
