import type { CodeTables } from "../../src/codes/types";
import type { Line } from "./lines";
import type { Random } from "./random";
import type { Seed } from "./seeds";

/** A spoiled line, by its place, and how it was spoiled. */
export interface Seeded {
  readonly index: number;
  readonly seed: Seed;
}

/** Spoils one line for each seed, never two seeds on a line. */
export function seedLines(
  lines: Line[],
  seeds: readonly Seed[],
  around: { tables: CodeTables; random: Random },
): Seeded[] {
  const taken = new Set<number>();
  return seeds.map((seed) => {
    const index = freeLine(lines, taken, seed, around.random);
    taken.add(index);
    if (seed.isBesideEarlier) taken.add(index - 1);
    seed.spoil(lines[index]!, { ...around, earlier: lines[index - 1] });
    return { index, seed };
  });
}

function freeLine(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  seed: Seed,
  random: Random,
): number {
  const start = random.below(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const index = (start + i) % lines.length;
    const isFree = !taken.has(index) && seed.fits(lines[index]!);
    if (isFree && (!seed.isBesideEarlier || hasFreeEarlier(lines, taken, index))) return index;
  }
  throw new Error(`No line is left to seed ${seed.rule}: ${seed.story}`);
}

/** True if the line before is of the same claim and clean, and the first of it. */
function hasFreeEarlier(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  index: number,
): boolean {
  const { claim } = lines[index]!;
  const isFirst = lines[index - 1]?.claim === claim && lines[index - 2]?.claim !== claim;
  return isFirst && !taken.has(index - 1);
}
