import { COSTS } from "./costs";
import { areOfOneKind, DIGITS, LETTERS, lookalikesOf, neighboursOf } from "./letters";

/** Takes a code that may have been meant, and what the mistake costs. */
export type Propose = (code: string, cost: number) => void;

function replaced(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}

function without(code: string, at: number): string {
  return code.slice(0, at) + code.slice(at + 1);
}

/** One character too many. */
function proposeWithoutOne(written: string, cost: number, propose: Propose): void {
  for (let at = 0; at < written.length; at++) {
    const character = written[at] ?? "";
    const around = (written[at - 1] ?? "") + (written[at + 1] ?? "");
    const slip = around.includes(character)
      ? COSTS.doubled
      : [...around].some((beside) => neighboursOf(beside).includes(character))
        ? COSTS.extraNeighbour
        : COSTS.extra;
    propose(without(written, at), cost + slip);
  }
}

/** Two neighbours swapped. */
function proposeSwapped(written: string, cost: number, propose: Propose): void {
  for (let at = 0; at + 1 < written.length; at++) {
    const [a = "", b = ""] = written.slice(at, at + 2);
    if (a !== b)
      propose(written.slice(0, at) + b + a + written.slice(at + 2), cost + COSTS.swapped);
  }
}

function costOfReplacing(wrong: string, right: string, at: number): number {
  if (lookalikesOf(wrong).includes(right)) return COSTS.lookalike;
  if (neighboursOf(wrong).includes(right)) return COSTS.neighbour;
  if (!areOfOneKind(wrong, right)) return COSTS.wrongKind;
  return at === 0 ? COSTS.wrongFirst : COSTS.wrong;
}

/** One character wrong. */
function proposeReplaced(written: string, cost: number, propose: Propose): void {
  for (let at = 0; at < written.length; at++) {
    const wrong = written[at] ?? "";
    for (const right of DIGITS + LETTERS) {
      if (right === wrong) continue;
      propose(replaced(written, at, right), cost + costOfReplacing(wrong, right, at));
    }
  }
}

/** One character missing. */
function proposeWithOneMore(written: string, cost: number, propose: Propose): void {
  for (let at = 0; at <= written.length; at++) {
    const around = (written[at - 1] ?? "") + (written[at] ?? "");
    for (const lost of DIGITS + LETTERS) {
      const slip = around.includes(lost) ? COSTS.lostTwin : COSTS.lost;
      propose(written.slice(0, at) + lost + written.slice(at), cost + slip);
    }
  }
}

/** Codes that are one mistake away from what was written. */
export function proposeOneMistake(written: string, cost: number, propose: Propose): void {
  proposeWithoutOne(written, cost, propose);
  proposeSwapped(written, cost, propose);
  proposeReplaced(written, cost, propose);
  proposeWithOneMore(written, cost, propose);
}

const MOST_READINGS = 64;

/** A small L between digits or capitals was hardly meant as one. */
const LONE_SMALL_L = /^[^a-km-z]*l[^a-km-z]*$/;

/**
 * Everything that was written, read with other characters that look like those that stand there.
 *
 * @param written Letters and digits in capitals.
 * @param text The same as it stands in the cell.
 */
export function lookalikeReadings(written: string, text: string): { code: string; cost: number }[] {
  const costOfL = LONE_SMALL_L.test(text) ? COSTS.smallL : COSTS.lookalike;
  let readings = [{ code: "", cost: 0 }];
  for (const character of written) {
    const step = character === "L" ? costOfL : COSTS.lookalike;
    const choices = [...lookalikesOf(character)];
    readings = readings.flatMap(({ code, cost }) => [
      { code: code + character, cost },
      ...choices.map((choice) => ({ code: code + choice, cost: cost + step })),
    ]);
    if (readings.length > MOST_READINGS) {
      readings.sort((a, b) => a.cost - b.cost);
      readings.length = MOST_READINGS;
    }
  }
  return readings.sort((a, b) => a.cost - b.cost);
}
