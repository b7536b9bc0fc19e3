import type { OfficialText } from "./official-text";
import { markDenials } from "./denials";

/** Qualities of which a description names one: two texts with different members speak of different codes. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ["left", "right", "bilateral"],
  ["initial", "subsequent", "sequela"],
  ["open", "closed"],
  ["displaced", "nondisplaced"],
  ["malignant", "benign"],
  ["acute", "chronic"],
  ["primary", "secondary"],
  ["systolic", "diastolic"],
  ["mild", "moderate", "severe"],
  ["upper", "lower"],
  ["anterior", "posterior"],
  ["medial", "lateral"],
  ["proximal", "distal"],
  ["first", "second", "third"],
  ["male", "female"],
  ["single", "recurrent"],
  ["accidental", "intentional", "assault", "undetermined"],
  ["poisoning", "underdosing", "adverse"],
  ["traffic", "nontraffic"],
  ["congenital", "acquired"],
];

/** A number after one of these tells one code from its neighbour: type 1 and type 2. */
const NUMBERED: ReadonlySet<string> = new Set(["type", "stage", "grade"]);
const STARTS_WITH_DIGIT = /^\d/;

/** A written word as it was read, and the official word that it was found to mean. */
export interface FoundWord {
  readonly word: string;
  readonly official: string | null;
}

function numbersAfter(words: readonly string[], rank: string): string[] {
  return words.filter((word, i) => words[i - 1] === rank && STARTS_WITH_DIGIT.test(word));
}

function namesAnotherMember(
  group: readonly string[],
  read: ReadonlySet<string>,
  official: OfficialText,
): boolean {
  const written = group.filter((member) => read.has(member));
  if (written.length === 0) return false;
  const meant = group.filter((member) => official.denials.has(member));
  return meant.length > 0 && !written.some((member) => meant.includes(member));
}

function namesAnotherNumber(words: readonly string[], official: OfficialText): boolean {
  for (const rank of NUMBERED) {
    const written = numbersAfter(words, rank);
    if (written.length === 0) continue;
    const meant = numbersAfter(official.words, rank);
    if (meant.length > 0 && !written.some((number) => meant.includes(number))) return true;
  }
  return false;
}

function deniesTheOther(found: readonly FoundWord[], official: OfficialText): boolean {
  const marks = markDenials(found.map(({ word }) => word));
  return found.some(({ word, official: meant }, i) => {
    // A word that is only like an official one may be short for another.
    const officially = meant === word ? official.denials.get(word) : undefined;
    if (officially === undefined || officially === "perhaps") return false;
    return marks[i] !== "perhaps" && marks[i] !== officially;
  });
}

/**
 * True if the written words name a quality that the official description excludes: the other side,
 * another type or encounter, "with" for "without".
 *
 * @param found The written words as they were read, in order.
 */
export function contradictsQuality(found: readonly FoundWord[], official: OfficialText): boolean {
  const words = found.map(({ word }) => word);
  const read = new Set(words);
  return (
    EXCLUSIVE.some((group) => namesAnotherMember(group, read, official)) ||
    namesAnotherNumber(words, official) ||
    deniesTheOther(found, official)
  );
}
