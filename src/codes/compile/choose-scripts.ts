import { BASE } from "../table/format";
import type { Script } from "../table/script";
import { wordsOf } from "../table/words";

/** Rounds of counting again which scripts are shared; more change next to nothing. */
const ROUNDS = 3;

/** Rough cost of a script in bytes of the compressed file: what it costs once, and at each use. */
const COST_OF_SCRIPT = 2;
const COST_OF_LETTER = 0.27;
const COST_OF_USE = 1.2;

/** A base that a body may be made from. */
export interface Base {
  /** One of BASE. */
  readonly base: number;
  readonly body: string;
}

/** Every way that we consider of making a body from its bases. */
export function candidateScripts(body: string, bases: readonly Base[]): Script[] {
  const words = wordsOf(body);
  return bases.flatMap(({ base, body: from }) => {
    const baseWords = wordsOf(from);
    return [splice(base, baseWords, words, "start"), splice(base, baseWords, words, "end")];
  });
}

/** The one replacement that turns a base into the words; it keeps as much as possible of the given side first. */
function splice(
  base: number,
  from: readonly string[],
  to: readonly string[],
  first: "start" | "end",
): Script {
  const shorter = Math.min(from.length, to.length);
  const sameStart = (limit: number): number => {
    let same = 0;
    while (same < limit && from[same] === to[same]) same++;
    return same;
  };
  const sameEnd = (limit: number): number => {
    let same = 0;
    while (same < limit && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
    return same;
  };
  const endFirst = first === "end" ? sameEnd(shorter) : 0;
  const start = sameStart(shorter - endFirst);
  const kept = first === "end" ? endFirst : sameEnd(shorter - start);
  return {
    base,
    kept,
    removed: from.length - start - kept,
    insertion: to.slice(start, to.length - kept).join(""),
  };
}

/** What makes two scripts the same. */
export function scriptKey({ base, kept, removed, insertion }: Script): string {
  return `${base} ${kept} ${removed} ${insertion}`;
}

/**
 * Chooses one script for each list of candidates so that few different ones are needed: a script that many
 * share costs each of them little.
 */
export function chooseScripts(candidates: readonly (readonly Script[])[]): Script[] {
  let uses = countUses(candidates.flat());
  let chosen: Script[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const known = uses;
    chosen = candidates.map((scripts) => cheapest(scripts, known));
    uses = countUses(chosen);
  }
  return chosen;
}

export function countUses(scripts: readonly Script[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const script of scripts) uses.set(scriptKey(script), (uses.get(scriptKey(script)) ?? 0) + 1);
  return uses;
}

function cheapest(scripts: readonly Script[], uses: ReadonlyMap<string, number>): Script {
  const costs = scripts.map((script) => {
    const once = COST_OF_SCRIPT + COST_OF_LETTER * script.insertion.length;
    return once / Math.max(1, uses.get(scriptKey(script)) ?? 0) + COST_OF_USE;
  });
  const least = costs.indexOf(Math.min(...costs));
  return scripts[least] ?? { base: BASE.parent, kept: 0, removed: 0, insertion: "" };
}
