import type { CellValue } from "../../claims/types";

/** What cells held, as a short text: cells that hold anything else give another, one time in 2^53 apart. */
export interface Fingerprint {
  add(cells: readonly CellValue[]): void;
  text(): string;
}

/** FNV-1a (RFC 9923), twice with different beginnings: 32 bits alone would be met by chance in a full sheet. */
const PRIME = 0x0100_0193;
const BEGINNINGS = [0x811c_9dc5, 0x050c_5d1f] as const;

export function fingerprint(): Fingerprint {
  let [low, high]: [number, number] = [...BEGINNINGS];
  return {
    add(cells) {
      // As JSON, so that a number and its digits as text are two things, and no cell runs into the next.
      const text = JSON.stringify(cells);
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        low = Math.imul(low ^ unit, PRIME);
        high = Math.imul(high ^ unit ^ (at & 0xff), PRIME);
      }
    },
    text: () => ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36),
  };
}
