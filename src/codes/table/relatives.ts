import type { CodeIndex } from "./code-index";

const NONE = -1;

/** Place of the next shorter code that the code begins with; -1 if there is none. */
export function parentOf(index: CodeIndex, code: string): number {
  for (let length = code.length - 1; length > 0; length--) {
    const at = index.indexOf(code.slice(0, length));
    if (at !== NONE) return at;
  }
  return NONE;
}

/**
 * Place of the code before this one among the codes with the same parent; -1 if it is the first of them, or has
 * no parent: chains of siblings stay short.
 *
 * @param at the code's place
 * @param parent its parent's place
 */
export function previousSiblingOf(index: CodeIndex, at: number, parent: number): number {
  if (parent === NONE || at - 1 === parent) return NONE;
  // The code right before is that sibling or lies below it.
  const before = index.codeAt(at - 1);
  for (let length = index.codeAt(parent).length + 1; length < before.length; length++) {
    const ancestor = index.indexOf(before.slice(0, length));
    if (ancestor !== NONE) return ancestor;
  }
  return at - 1;
}
