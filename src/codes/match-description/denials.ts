import { weightOf } from "../words/weight";

/** Whether a text denies a word: `without edema` does. `perhaps` where the denial may reach that far. */
export type Denial = "no" | "yes" | "perhaps";

const DENYING: ReadonlySet<string> = new Set(["without", "no", "not"]);
/** `with or without` says neither. */
const EITHER = "or";
const FURTHEST = 4;

/**
 * Says for each word whether the text denies it. Only a telling word right after "without" is surely denied:
 * texts come without their commas here, so the end of a denial cannot be seen.
 */
export function markDenials(words: readonly string[]): Denial[] {
  const marks: Denial[] = words.map(() => "no");
  words.forEach((word, i) => {
    if (!DENYING.has(word)) return;
    const either = words[i - 1] === EITHER || words[i + 1] === EITHER;
    for (let j = i + 1; j <= i + FURTHEST && j < words.length; j++) {
      const sure = !either && j === i + 1 && weightOf(words[j] ?? "") > 0;
      marks[j] = sure ? "yes" : "perhaps";
    }
  });
  return marks;
}
