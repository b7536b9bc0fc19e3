import { wordsOf } from "./canonical";

/** Words that hold a sentence together and name nothing. */
const FILLER = wordsOf(`
  a an the of in on at to for from by as and or nor is are was be been has have into onto upon within
  that this these those their its his her per than then which who whose any all each such also due
  with w patient pt see also per each
`);

/**
 * Words that qualify: they are in thousands of descriptions of unlike conditions, so sharing them is no
 * sign that two texts speak of one thing.
 */
const QUALIFIERS = wordsOf(`
  unspecified other specified nos nec not elsewhere classified stated
  disease disorder syndrome condition state status problem symptom sign finding
  acute chronic subacute primary secondary essential idiopathic recurrent current
  mild moderate severe major minor simple complicated uncomplicated complication
  initial subsequent sequela encounter visit routine healing delayed
  left right bilateral unilateral side site part region area location level
  upper lower anterior posterior medial lateral proximal distal middle
  type stage grade class degree phase first second third
  open closed displaced nondisplaced
  multiple single several unknown undetermined general generalized localized
  personal history family known episode organism manifestation mention suspected following associated related involving including
  adult mellitus body system organ use long term current
  without no not non
  injection supply service medical reason documented documentation unit dose
  mg mcg ml microgram milligram cm centimeter square inch minute hour day
  1 2 3 4 5 6 7 8 9 0
`);

const FILLER_SET: ReadonlySet<string> = new Set(FILLER);
const QUALIFIER_SET: ReadonlySet<string> = new Set(QUALIFIERS);

/** What a qualifier weighs beside a word that names a condition, a place or a thing. */
const QUALIFIER_WEIGHT = 0.25;

/**
 * How much a word says about what is meant: 0 nothing, 0.25 a quality (`left`, `acute`), 1 a name.
 *
 * @param word A word as `wordsOf` gives it.
 */
export function weightOf(word: string): number {
  if (FILLER_SET.has(word)) return 0;
  return QUALIFIER_SET.has(word) ? QUALIFIER_WEIGHT : 1;
}

/** True for a word that names a condition, a place or a thing. */
export function isName(word: string): boolean {
  return weightOf(word) === 1;
}
