import type { Automaton } from "./automaton";

/** Which codes a table has, and where each stands among them in ascending order. */
export interface CodeIndex {
  readonly size: number;
  /** The number of the code's history; -1 if the table has not the code. */
  historyOf(code: string): number;
  /** The code's place; -1 if the table has not the code. */
  indexOf(code: string): number;
  /** The code at a place; "" beyond the last. */
  codeAt(index: number): string;
  /** The place of the first code that is not less than the text; `size` if there is none. */
  lowerBound(text: string): number;
  /**
   * The place of the code that differs from this one in one character only, not the first, as far to the right as may
   * be, and has the smallest there is in its place; -1 if there is none. Each character of an ICD-10-PCS code has a
   * meaning of its own (the approach, the device), so the texts of two such codes differ in one phrase. From one to the
   * next ever more characters are the smallest: chains stay short.
   */
  alikeOf(code: string): number;
}

const NONE = -1;

/** Walks an automaton. Every answer costs a few steps for each character, and nothing is kept. */
export function codeIndex(automaton: Automaton): CodeIndex {
  const { firstEdge, label, target, history, count, before } = automaton;
  const root = history.length - 1;
  const size = count[root] ?? 0;

  /** The last edge of a state whose label is not above the character; NONE if all are above. */
  function edgeUpTo(state: number, character: number): number {
    const first = firstEdge[state] ?? 0;
    const end = firstEdge[state + 1] ?? 0;
    // Labels ascend by at least 1, so the edge cannot stand further on than its label's distance from the first.
    let edge = Math.min(end - 1, first + character - (label[first] ?? 0));
    while (edge >= first && (label[edge] ?? 0) > character) edge--;
    return edge >= first ? edge : NONE;
  }

  function step(state: number, character: number): number {
    const edge = edgeUpTo(state, character);
    return edge !== NONE && label[edge] === character ? edge : NONE;
  }

  function historyOf(code: string): number {
    let state = root;
    for (let at = 0; at < code.length; at++) {
      const edge = step(state, code.charCodeAt(at));
      if (edge === NONE) return NONE;
      state = target[edge] ?? 0;
    }
    return (history[state] ?? 0) - 1;
  }

  /** Place of the code among those below a state, if the characters from `at` on lead on to one. */
  function indexFrom(start: number, code: string, at: number): number {
    let state = start;
    let index = 0;
    for (let place = at; place < code.length; place++) {
      const edge = step(state, code.charCodeAt(place));
      if (edge === NONE) return NONE;
      index += before[edge] ?? 0;
      state = target[edge] ?? 0;
    }
    return history[state] === 0 ? NONE : index;
  }

  function indexOf(code: string): number {
    return indexFrom(root, code, 0);
  }

  /** Below the state that the first `at` characters lead to; `index` is the place of its first code. */
  function alikeBelow(state: number, index: number, code: string, at: number): number {
    const character = code.charCodeAt(at);
    const own = step(state, character);
    if (own === NONE) return NONE;
    const farther = alikeBelow(target[own] ?? 0, index + (before[own] ?? 0), code, at + 1);
    if (farther !== NONE || at === 0) return farther;
    for (let edge = firstEdge[state] ?? 0; edge < own; edge++) {
      const below = indexFrom(target[edge] ?? 0, code, at + 1);
      if (below !== NONE) return index + (before[edge] ?? 0) + below;
    }
    return NONE;
  }

  function lowerBound(text: string): number {
    let state = root;
    let index = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      const edge = edgeUpTo(state, character);
      if (edge === NONE) return index + (history[state] === 0 ? 0 : 1);
      index += before[edge] ?? 0;
      state = target[edge] ?? 0;
      if (label[edge] !== character) return index + (count[state] ?? 0);
    }
    return index;
  }

  function codeAt(index: number): string {
    if (index < 0 || index >= size) return "";
    let code = "";
    let state = root;
    let left = index;
    while (left > 0 || history[state] === 0) {
      let edge = (firstEdge[state + 1] ?? 0) - 1;
      while ((before[edge] ?? 0) > left) edge--;
      code += String.fromCharCode(label[edge] ?? 0);
      left -= before[edge] ?? 0;
      state = target[edge] ?? 0;
    }
    return code;
  }

  const alikeOf = (code: string) => alikeBelow(root, 0, code, 0);

  return { size, historyOf, indexOf, codeAt, lowerBound, alikeOf };
}
