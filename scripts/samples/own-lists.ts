import { EXAMPLE_LISTS } from "../example-lists";
import { cleanLines, type Line, type LineSource } from "./lines";
import type { Seed } from "./seeds";

/** The invented lists, as files that a practice would add: beside the sample that needs them. */
export const OWN_LIST_FILES = Object.entries(EXAMPLE_LISTS).map(([name, text]) => ({
  name: `own-lists/${name}`,
  bytes: new TextEncoder().encode(text),
}));

const [FIRST, SECOND, THIRD, FOURTH] = ["99991", "99992", "99993", "99994"] as const;
const LISTED = [FIRST, SECOND, THIRD, FOURTH];
const NOT_LISTED = "99998";

/** Gives `count` clean lines of the invented list's procedures, each a claim by itself. */
export function linesOfOwnLists(source: LineSource, count: number): Line[] {
  return cleanLines(source, count).map((line, i) => ({
    ...line,
    claim: String(source.firstClaim + i),
    procedure: LISTED[i % LISTED.length]!,
    procedureText: "",
    modifiers: [],
    pointer: "A",
    units: 1,
    ndc: "",
  }));
}

/** What the three rules find that need a list of the practice's own. */
export const OWN_LIST_SEEDS: readonly Seed[] = [
  {
    rule: "cpt-unlisted",
    field: "procedure",
    story: "the last digit was mistyped: the practice's list has no such code",
    fits: () => true,
    spoil: (line) => (line.procedure = NOT_LISTED),
  },
  {
    rule: "mue-units",
    field: "units",
    story: "2 units of a service of which Medicare pays 1 a day",
    fits: ({ procedure }) => procedure === FIRST,
    spoil: (line) => (line.units = 2),
  },
];

/** Two lines of one claim whose services are not paid together. */
export function pairedLines(lines: Line[]): { index: number; seed: Seed } {
  const [comprehensive, component] = lines.splice(-2);
  const shared = { ...comprehensive!, procedure: FIRST };
  lines.push(shared, { ...component!, ...shared, procedure: SECOND });
  return {
    index: lines.length - 1,
    seed: {
      rule: "ncci-pair",
      field: "procedure",
      story: "a part of the service in the line before, billed by itself",
      fits: () => true,
      spoil: () => undefined,
    },
  };
}
