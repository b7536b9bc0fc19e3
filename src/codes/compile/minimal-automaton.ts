/** A state before it becomes bytes: what it says of the code that ends here, and where each character leads. */
export interface State {
  /** History plus 1; 0 where no code ends. */
  readonly history: number;
  readonly edges: readonly { readonly label: number; readonly target: number }[];
}

/**
 * The smallest automaton that spells the codes and gives each its history: subtrees that look alike become one
 * state. States are in an order where every edge leads to an earlier one; the last is the beginning.
 *
 * @param codes ascending, none twice
 * @param histories number of each code's history
 */
export function minimalAutomaton(codes: readonly string[], histories: readonly number[]): State[] {
  const states: State[] = [];
  const known = new Map<string, number>();

  function register(state: State): number {
    const looks = `${state.history};${state.edges.map(({ label, target }) => `${label}>${target}`).join(";")}`;
    const at = known.get(looks) ?? states.push(state) - 1;
    known.set(looks, at);
    return at;
  }

  /** Makes the state for codes[from..to), which share their first `depth` characters. */
  function build(from: number, to: number, depth: number): number {
    const endsHere = from < to && codes[from]?.length === depth;
    const edges: { label: number; target: number }[] = [];
    let start = endsHere ? from + 1 : from;
    while (start < to) {
      const label = codes[start]?.charCodeAt(depth) ?? 0;
      let end = start + 1;
      while (end < to && codes[end]?.charCodeAt(depth) === label) end++;
      edges.push({ label, target: build(start, end, depth + 1) });
      start = end;
    }
    return register({ history: endsHere ? (histories[from] ?? 0) + 1 : 0, edges });
  }

  build(0, codes.length, 0);
  return states;
}
