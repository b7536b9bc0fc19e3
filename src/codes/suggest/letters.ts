/** Characters that are taken for one another on paper, on screen and by text recognition. */
const LOOKALIKES: readonly string[] = ["O0Q", "I1L", "S5", "B8", "Z2", "G6"];

/** The rows of a keyboard, each shifted half a key to the right of the one above. */
const KEY_ROWS: readonly string[] = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];

function compileLookalikes(): Map<string, string> {
  const compiled = new Map<string, string>();
  for (const group of LOOKALIKES) {
    for (const character of group) compiled.set(character, group.replace(character, ""));
  }
  return compiled;
}

function compileNeighbours(): Map<string, string> {
  const compiled = new Map<string, string>();
  KEY_ROWS.forEach((row, r) => {
    [...row].forEach((key, k) => {
      const above = KEY_ROWS[r - 1]?.slice(k, k + 2) ?? "";
      const below = KEY_ROWS[r + 1]?.slice(Math.max(0, k - 1), k + 1) ?? "";
      compiled.set(key, `${row[k - 1] ?? ""}${row[k + 1] ?? ""}${above}${below}`);
    });
  });
  return compiled;
}

const lookalikes = compileLookalikes();
const neighbours = compileNeighbours();

/** The characters (capitals and digits) that look like one. */
export function lookalikesOf(character: string): string {
  return lookalikes.get(character) ?? "";
}

/** The keys beside a key (capitals and digits). */
export function neighboursOf(character: string): string {
  return neighbours.get(character) ?? "";
}

export const DIGITS = "0123456789";
export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** True if both are digits, or both letters. */
export function areOfOneKind(a: string, b: string): boolean {
  return DIGITS.includes(a) === DIGITS.includes(b);
}
