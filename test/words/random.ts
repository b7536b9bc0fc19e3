/** The same picks from a list at every run: a linear congruential generator with the constants of C's `rand`. */
export function randomFrom(seed: number): <T>(items: readonly T[]) => T {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const item = items[Math.floor((state / 2 ** 32) * items.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  };
}
