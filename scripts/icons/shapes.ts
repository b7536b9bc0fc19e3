/** Plane geometry in the unit square, y downwards, as the drawings need it. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / distance(a, b) ** 2;
  const t = Math.min(1, Math.max(0, along));
  return distance(p, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}

/** True on a line through the corners, of that width, with round ends. */
export function onLine(
  p: Point,
  width: number,
  ...corners: readonly (readonly [number, number])[]
) {
  const points = corners.map(([x, y]) => ({ x, y }));
  return points.slice(1).some((to, i) => distanceToSegment(p, points[i]!, to) < width / 2);
}

/** True inside a rectangle with round corners. */
export function inBox(
  p: Point,
  [left, top, right, bottom]: readonly [number, number, number, number],
  radius: number,
): boolean {
  const dx = Math.max(left + radius - p.x, p.x - (right - radius), 0);
  const dy = Math.max(top + radius - p.y, p.y - (bottom - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

/** True inside a triangle. */
export function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (from: Point, to: Point) =>
    Math.sign((to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x));
  return new Set([side(a, b), side(b, c), side(c, a), 0]).size <= 2;
}
