/**
 * `npm run icons`: draws the add-in's own icon and those of its ribbon buttons.
 * Sizes: 16, 32 and 80 px are required for ribbon buttons, 20, 24, 40, 48 and 64 px are used where there is room
 * (Office Add-ins manifest reference, element Icon); 32 and 64 px are the add-in's own (IconUrl, HighResolutionIconUrl).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { type Drawing, DRAWINGS } from "./drawings";

const OWN_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BUTTON_SIZES = [16, 32, 80];
/** Each pixel is the mean of this many samples a side: smooth edges without a drawing library. */
const SAMPLES = 8;

/** The PNG file's bytes. @param size pixels a side. */
function drawIcon(drawing: Drawing, size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      png.data.set(pixel(drawing, row, column, size), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png);
}

function pixel(drawing: Drawing, row: number, column: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = drawing({ x, y });
    if (!colour) continue;
    covered++;
    colour.forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
  }
  const mean = (channel: number) => Math.round((sum[channel] ?? 0) / Math.max(covered, 1));
  return [mean(0), mean(1), mean(2), Math.round((255 * covered) / SAMPLES ** 2)];
}

const folder = path.join(import.meta.dirname, "../../assets/icons");
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(DRAWINGS)) {
  for (const size of name === "icon" ? OWN_SIZES : BUTTON_SIZES) {
    writeFileSync(path.join(folder, `${name}-${size}.png`), drawIcon(drawing, size));
  }
}
