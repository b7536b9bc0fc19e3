import { wordsOf } from "../words/canonical";
import { rootOf } from "../words/similar";
import { weightOf } from "../words/weight";
import { markDenials, type Denial } from "./denials";

/** An official description, taken apart for comparing. */
export interface OfficialText {
  /** Its words in order, repeats included. */
  readonly words: readonly string[];
  /** Each different word, and whether the text denies it ("without complications"). */
  readonly denials: ReadonlyMap<string, Denial>;
  /** A word of its for each root that its words begin with (see `rootOf`). */
  readonly byRoot: ReadonlyMap<number, string>;
  /** What its different words weigh together. */
  readonly weight: number;
  /** First letters of its words, filler left out and kept: what initials would be. */
  readonly initials: readonly string[];
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}

function takeApart(text: string): OfficialText {
  const words = wordsOf(text);
  const marks = markDenials(words);
  const denials = new Map<string, Denial>();
  words.forEach((word, i) => {
    const mark = marks[i] ?? "no";
    const earlier = denials.get(word);
    denials.set(word, earlier === undefined || earlier === mark ? mark : "perhaps");
  });
  const byRoot = new Map<number, string>();
  let weight = 0;
  for (const word of denials.keys()) {
    weight += weightOf(word);
    const root = rootOf(word);
    if (root >= 0) byRoot.set(root, word);
  }
  const telling = words.filter((word) => weightOf(word) > 0);
  const initials = [initialsOf(telling), initialsOf(words)];
  return { words, denials, byRoot, weight, initials };
}

const kept = new Map<string, OfficialText>();
const MOST_KEPT = 20_000;

/** Takes an official description apart; kept for the next time, since a sheet repeats its codes. */
export function officialText(text: string): OfficialText {
  let official = kept.get(text);
  if (!official) {
    official = takeApart(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, official);
  }
  return official;
}
