/** Answers by number, 0 where there is none yet. */
export interface NumberTable {
  get(key: number): number;
  set(key: number, answer: number): void;
}

/** So many entries of four bytes are laid out side by side; a larger table holds only those that are set. */
const LARGEST_ARRAY = 2 ** 20;

/** A table for the numbers below `size`. */
export function numberTable(size: number): NumberTable {
  if (size <= LARGEST_ARRAY) {
    const answers = new Uint32Array(size);
    return {
      get: (key) => answers[key] ?? 0,
      set: (key, answer) => void (answers[key] = answer),
    };
  }
  const answers = new Map<number, number>();
  return {
    get: (key) => answers.get(key) ?? 0,
    set: (key, answer) => void answers.set(key, answer),
  };
}
