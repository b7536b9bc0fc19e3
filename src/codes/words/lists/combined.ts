import { wordsOf } from "../canonical";
import type { PhraseList } from "../phrase-list";

/** Where a phrase's subject stands. */
const SUBJECT = "*";

/**
 * Phrases of one pattern: each way to begin with each subject, unless that is the official wording already.
 *
 * @param ways With `*` where the subject stands: `exposure to *`, `* exposure`.
 * @param subjects What stands there, several separated by `, `, and what it is officially.
 * @param meaning The official wording, with `*` for what the subject is officially.
 */
export function combined(
  ways: readonly string[],
  subjects: PhraseList,
  meaning = SUBJECT,
): PhraseList {
  const phrases: Record<string, string> = {};
  for (const [names, official] of Object.entries(subjects)) {
    const meant = meaning.replace(SUBJECT, official);
    for (const name of names.split(", ")) {
      for (const way of ways) {
        const phrase = way.replace(SUBJECT, name);
        if (wordsOf(phrase).join() !== wordsOf(meant).join()) phrases[phrase] = meant;
      }
    }
  }
  return phrases;
}
