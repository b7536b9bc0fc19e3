/**
 * Draws the add-in's icons: a sheet's grid with a check mark in its corner. Run by `npm run icons`.
 * Sizes: 16, 32 and 80 px are required for ribbon buttons, 20, 24, 40, 48 and 64 px are used where there is room
 * (Office Add-ins manifest reference, element Icon); 32 and 64 px are the add-in's own (IconUrl, HighResolutionIconUrl).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";

type Rgb = readonly [number, number, number];
interface Point {
  readonly x: number;
  readonly y: number;
}

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const SHEET: Rgb = [15, 108, 103];
const LINES: Rgb = [255, 255, 255];
const BADGE: Rgb = [250, 190, 60];
const CHECK: Rgb = [32, 40, 48];
/** Each pixel is the mean of this many samples a side: smooth edges without a drawing library. */
const SAMPLES = 8;

/** The drawing's colour at a point of the unit square; null where it is transparent. */
function colourAt({ x, y }: Point): Rgb | null {
  if (distance({ x, y }, { x: 0.7, y: 0.7 }) < 0.28) return onCheck({ x, y }) ? CHECK : BADGE;
  if (distance({ x, y }, { x: 0.7, y: 0.7 }) < 0.34) return null;
  if (!inRoundedSquare({ x, y }, 0.06, 0.94, 0.14)) return null;
  return onGrid({ x, y }) ? LINES : SHEET;
}

function onGrid({ x, y }: Point): boolean {
  const inside = x > 0.17 && x < 0.83;
  const rows = [0.3, 0.5, 0.7].some((row) => Math.abs(y - row) < 0.045);
  const gap = Math.abs(x - 0.42) < 0.05;
  return inside && rows && !gap;
}

function onCheck(point: Point): boolean {
  const corner = { x: 0.66, y: 0.82 };
  return (
    distanceToSegment(point, { x: 0.56, y: 0.71 }, corner) < 0.05 ||
    distanceToSegment(point, corner, { x: 0.84, y: 0.59 }) < 0.05
  );
}

function inRoundedSquare({ x, y }: Point, low: number, high: number, radius: number): boolean {
  const dx = Math.max(low + radius - x, x - (high - radius), 0);
  const dy = Math.max(low + radius - y, y - (high - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / distance(a, b) ** 2;
  const t = Math.min(1, Math.max(0, along));
  return distance(p, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}

/** Draws the icon at `size` pixels and gives the PNG file's bytes. */
export function drawIcon(size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      png.data.set(pixel(row, column, size), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png);
}

function pixel(row: number, column: number, size: number): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt({ x, y });
    if (!colour) continue;
    covered++;
    colour.forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
  }
  const mean = (channel: number) => Math.round((sum[channel] ?? 0) / Math.max(covered, 1));
  return [mean(0), mean(1), mean(2), Math.round((255 * covered) / SAMPLES ** 2)];
}

if (process.argv[1]?.endsWith("icons.ts")) {
  const folder = path.join(import.meta.dirname, "../assets/icons");
  mkdirSync(folder, { recursive: true });
  for (const size of ICON_SIZES) {
    writeFileSync(path.join(folder, `icon-${size}.png`), drawIcon(size));
  }
}
