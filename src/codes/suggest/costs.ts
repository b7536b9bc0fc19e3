/**
 * How unlikely each mistake is: the lower, the likelier. Orders of likelihood from how people mistype (a slip to
 * the next key, two keys swapped, a key held too long) and misread; the figures are ours, fitted to nothing.
 */
export const COSTS = {
  /** A small L for 1 or I. */
  smallL: 0.4,
  /** O for 0, I for 1. */
  lookalike: 1,
  /** A placeholder X left out before the seventh character. */
  placeholder: 1,
  /** 118 for 18: a key that came twice. */
  doubled: 1.2,
  /** 81 for 18. */
  swapped: 1.4,
  /** 18 for 118: one of two like characters lost. */
  lostTwin: 1.7,
  /** A key beside the right one. */
  neighbour: 1.8,
  /** A key pressed together with its neighbour. */
  extraNeighbour: 1.9,
  /** The seventh character lost. */
  lostSeventh: 1.8,
  lost: 2.2,
  extra: 2.3,
  /** Another digit for a digit, a letter for a letter. */
  wrong: 2.4,
  /** The first letter is what people know best. */
  wrongFirst: 2.9,
  /** A letter for a digit. */
  wrongKind: 3.2,
  /** A code with characters after its last. */
  tail: 1.7,
  /** A code below the category that was written. */
  below: 0.5,
  /** Any code of the family that the first characters name. */
  family: 3.4,
  /** A code of another category, where the one that was written exists: people know the beginning of a code best. */
  otherCategory: 0.4,
  /** And of another letter. */
  otherLetter: 0.4,
  /** Each mistake of a code that only the description names. */
  distance: 2.2,
} as const;
