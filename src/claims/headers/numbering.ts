/** How a header tells its place among the columns of its kind, and the words that are left. */
export interface Numbering {
  readonly position: number | null;
  readonly words: readonly string[];
}

/** What the other headers of a sheet tell about the numbering of one. */
export interface HeaderNeighbours {
  /** Columns are numbered `ICD_1` to `ICD_12`: then `ICD_9` and `ICD_10` are the ninth and tenth, not the revision. */
  readonly numberedIcd: boolean;
  /** Columns are numbered `CPT_1` to `CPT_6`: then `CPT_4` is the fourth, not the fourth edition. */
  readonly numberedCpt: boolean;
  /** Columns are lettered `Dx A` to `Dx L`: then I is the ninth, not a Roman one. */
  readonly lettered: boolean;
}

export const NO_NEIGHBOURS: HeaderNeighbours = {
  numberedIcd: false,
  numberedCpt: false,
  lettered: false,
};

/** More columns of one kind no claim format has: CMS files go to 45. A greater number is a year, a box, a code. */
const HIGHEST_POSITION = 50;
const NUMBER = /^\d+$/;
const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);
const FIRST_LETTER = "a".charCodeAt(0);
/** The boxes of the CMS-1500 form that have letters: diagnoses and service lines. */
const DIAGNOSIS_BOX = "21";
const LETTERED_BOXES = new Set([DIAGNOSIS_BOX, "24"]);
/** What stands in the letters of box 24, for a header that has no more than the box: `24B`. */
const LINE_BOXES: ReadonlyMap<string, readonly string[]> = new Map([
  ["a", ["service", "date"]],
  ["b", ["place", "service"]],
  ["d", ["procedure"]],
  ["e", ["pointer"]],
  ["f", ["charge"]],
  ["g", ["units"]],
  ["j", ["npi"]],
]);

/** Numbers that say nothing behind these names. */
const NAMES_WITH_NUMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["ub", new Set(["04", "4", "92"])],
  ["ndc", new Set(["10", "11"])],
]);

/** Reads what all headers of a sheet tell about each other's numbers. */
export function neighboursOf(headers: readonly (readonly string[])[]): HeaderNeighbours {
  return {
    numberedIcd: headers.some((words) => isNumbered(words, "icd", [9, 10])),
    numberedCpt: headers.some((words) => isNumbered(words, "cpt", [4])),
    lettered: headers.some((words) => words.length > 1 && words.at(-1) === "b"),
  };
}

/**
 * Joins the words of a name with a number or letter in it, so that this is not taken for a position: ICD-10, CPT-4,
 * Level II, E code, UB-04, the 11 digits of an NDC.
 */
export function joinNumberedNames(
  words: readonly string[],
  neighbours: HeaderNeighbours,
): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before === "icd" && (word === "9" || word === "10") && !neighbours.numberedIcd) {
      joined[joined.length - 1] = `icd${word}`;
    } else if (before === "cpt" && word === "4" && !neighbours.numberedCpt) {
      continue;
    } else if (NAMES_WITH_NUMBERS.get(before ?? "")?.has(word)) {
      continue;
    } else if (before === "e" && word === "code" && !neighbours.lettered) {
      joined[joined.length - 1] = "ecode";
    } else if (before === "level" && (word === "ii" || word === "2")) {
      continue;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** Takes the one number out of a header's words. Two numbers, or one too high, are no numbering: null. */
export function takeNumber(words: readonly string[]): Numbering | null {
  const numbers = words.filter((word) => NUMBER.test(word));
  if (numbers.length === 0) return { position: null, words };
  const position = Number(numbers[0]);
  if (numbers.length > 1 || position > HIGHEST_POSITION) return null;
  return { position, words: words.filter((word) => !NUMBER.test(word)) };
}

/** Takes a letter or Roman number off the end: `Dx A`, `Modifier II`. */
export function takeLetter(
  numbering: Numbering,
  lettersTo: string,
  { lettered }: HeaderNeighbours,
): Numbering {
  const last = numbering.words.at(-1) ?? "";
  if (numbering.position !== null || numbering.words.length < 2) return numbering;
  const words = numbering.words.slice(0, -1);
  const roman = ROMAN.get(last);
  if (roman !== undefined && !(lettered && last === "i")) return { position: roman, words };
  if (last.length !== 1 || last < "a" || last > lettersTo) return numbering;
  return { position: last.charCodeAt(0) - FIRST_LETTER + 1, words };
}

function isNumbered(words: readonly string[], name: string, names: readonly number[]): boolean {
  const at = words.indexOf(name);
  const next = at === -1 ? undefined : words[at + 1];
  return (
    next !== undefined &&
    NUMBER.test(next) &&
    !names.includes(Number(next)) &&
    Number(next) <= HIGHEST_POSITION
  );
}

/** Takes the number of the form's box off the front: `24D CPT/HCPCS`. The letter of `21A Diagnosis` is its position. */
export function withoutFormBox(words: readonly string[]): readonly string[] {
  const named = words[0] === "box" || words[0] === "item" || words[0] === "field";
  const box = named ? words.slice(1) : words;
  if (!NUMBER.test(box[0] ?? "")) return words;
  const lettered = /^[a-l]$/.test(box[1] ?? "");
  if (!named && !(lettered && LETTERED_BOXES.has(box[0] ?? ""))) return words;
  const rest = box.slice(lettered ? 2 : 1);
  if (rest.length === 0 && lettered) return inLetteredBox(box) ?? words;
  if (rest.length === 0) return words;
  return box[0] === DIAGNOSIS_BOX ? [...rest, ...box.slice(1, 2)] : rest;
}

/** What a box of the form holds by its number and letter alone. */
function inLetteredBox([box, letter = ""]: readonly string[]): readonly string[] | undefined {
  return box === DIAGNOSIS_BOX ? ["diagnosis", letter] : LINE_BOXES.get(letter);
}
