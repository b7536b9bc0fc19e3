import { distance, inBox, inTriangle, onLine, type Point } from "./shapes";

type Rgb = readonly [number, number, number];

/** A picture: the colour at a point of the unit square; null where it is transparent. */
export type Drawing = (at: Point) => Rgb | null;

const TEAL: Rgb = [15, 108, 103];
const WHITE: Rgb = [255, 255, 255];
const AMBER: Rgb = [250, 190, 60];
const INK: Rgb = [32, 40, 48];
const RED: Rgb = [196, 60, 52];

const BADGE = { x: 0.7, y: 0.7 };

/** The add-in: a sheet's grid with a check mark in its corner. */
const sheet: Drawing = (at) => {
  if (distance(at, BADGE) < 0.28) {
    return onLine(at, 0.1, [0.56, 0.71], [0.66, 0.82], [0.84, 0.59]) ? INK : AMBER;
  }
  if (distance(at, BADGE) < 0.34 || !inBox(at, [0.06, 0.06, 0.94, 0.94], 0.14)) return null;
  const onRow = [0.3, 0.5, 0.7].some((row) => Math.abs(at.y - row) < 0.045);
  const isGap = Math.abs(at.x - 0.42) < 0.05;
  return at.x > 0.17 && at.x < 0.83 && onRow && !isGap ? WHITE : TEAL;
};

/** Check codes: a check mark. */
const check: Drawing = (at) => {
  if (distance(at, { x: 0.5, y: 0.5 }) > 0.45) return null;
  return onLine(at, 0.13, [0.27, 0.52], [0.44, 0.69], [0.74, 0.34]) ? WHITE : TEAL;
};

/** Next finding: a pointer to one of three cells. */
const next: Drawing = (at) => {
  if (inTriangle(at, { x: 0.06, y: 0.28 }, { x: 0.06, y: 0.72 }, { x: 0.36, y: 0.5 })) return TEAL;
  if (inBox(at, [0.44, 0.38, 0.96, 0.62], 0.05)) return AMBER;
  const isOther = [0.08, 0.7].some((top) => inBox(at, [0.44, top, 0.96, top + 0.22], 0.05));
  return isOther ? TEAL : null;
};

/** Fill descriptions: a code, and its text beside it, three times. */
const fill: Drawing = (at) => {
  for (const top of [0.12, 0.4, 0.68]) {
    if (inBox(at, [0.06, top, 0.32, top + 0.2], 0.04)) return AMBER;
    if (inBox(at, [0.42, top + 0.03, 0.94, top + 0.17], 0.04)) return TEAL;
  }
  return null;
};

/** Clear flags: a flag, and the mark for taking away. */
const clear: Drawing = (at) => {
  if (distance(at, BADGE) < 0.27) {
    const onCross =
      onLine(at, 0.1, [0.6, 0.6], [0.8, 0.8]) || onLine(at, 0.1, [0.6, 0.8], [0.8, 0.6]);
    return onCross ? WHITE : RED;
  }
  if (distance(at, BADGE) < 0.33) return null;
  if (inBox(at, [0.12, 0.06, 0.24, 0.94], 0.05)) return TEAL;
  const isFlag = inTriangle(at, { x: 0.24, y: 0.06 }, { x: 0.9, y: 0.3 }, { x: 0.24, y: 0.56 });
  return isFlag ? AMBER : null;
};

/** By the name of the files. */
export const DRAWINGS = { icon: sheet, check, next, fill, clear } as const;
