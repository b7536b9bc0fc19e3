import type { ByteReader } from "./byte-reader";

/**
 * Codes as a minimal acyclic automaton, in columns of numbers. State s has the edges `firstEdge[s]` up to, but
 * not including, `firstEdge[s + 1]`, ascending by label. The last state is where every code begins.
 */
export interface Automaton {
  readonly firstEdge: Uint32Array;
  /** Character code on the edge. */
  readonly label: Uint8Array;
  readonly target: Uint16Array;
  /** History of the code that ends in a state, plus 1; 0 where no code ends. */
  readonly history: Uint16Array;
  /** How many codes end in a state or below it. */
  readonly count: Uint32Array;
  /** How many codes of the edge's state come before those below the edge. */
  readonly before: Uint32Array;
}

/** Reads the columns that format.ts describes, and counts codes. */
export function readAutomaton(file: ByteReader): Automaton {
  const states = file.number();
  const edges = file.number();
  const history = Uint16Array.from(file.numbers(states));
  const edgesOf = file.numbers(states);
  const firstEdge = new Uint32Array(states + 1);
  for (let state = 0; state < states; state++) {
    firstEdge[state + 1] = (firstEdge[state] ?? 0) + (edgesOf[state] ?? 0);
  }
  const label = file.bytes(edges);
  const target = readTargets(file, firstEdge, edges);
  const count = new Uint32Array(states);
  const before = new Uint32Array(edges);
  // Targets are earlier states, so their counts are known by the time they are needed.
  for (let state = 0; state < states; state++) {
    let codes = history[state] === 0 ? 0 : 1;
    for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge++) {
      before[edge] = codes;
      codes += count[target[edge] ?? 0] ?? 0;
    }
    count[state] = codes;
  }
  return { firstEdge, label, target, history, count, before };
}

function readTargets(file: ByteReader, firstEdge: Uint32Array, edges: number): Uint16Array {
  const low = file.bytes(edges);
  const high = file.bytes(edges);
  const target = new Uint16Array(edges);
  for (let state = 0; state < firstEdge.length - 1; state++) {
    for (let edge = firstEdge[state] ?? 0; edge < (firstEdge[state + 1] ?? 0); edge++) {
      target[edge] = state - ((low[edge] ?? 0) + ((high[edge] ?? 0) << 8));
    }
  }
  return target;
}
