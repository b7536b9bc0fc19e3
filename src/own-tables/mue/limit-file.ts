import { readCodes, writeCodes } from "../code-column";
import { bytesOf, type Unpacked } from "../pack";
import type { OwnFacts } from "../types";
import type { ListedLimit } from "./read-limits";

/** The sections: codes ascending, units, indicators, rationales by number, the rationales. */
export function writeLimits(limits: readonly ListedLimit[]): Uint8Array[] {
  const ordered = [...limits].sort((a, b) => (a.code < b.code ? -1 : 1));
  const rationales = [...new Set(ordered.map(({ rationale }) => rationale))];
  const numbers = new Map(rationales.map((text, at) => [text, at]));
  return [
    writeCodes(ordered.map(({ code }) => code)),
    bytesOf(Uint32Array.from(ordered, ({ units }) => units)),
    Uint8Array.from(ordered, ({ indicator }) => indicator),
    bytesOf(Uint16Array.from(ordered, ({ rationale }) => numbers.get(rationale) ?? 0)),
    new TextEncoder().encode(JSON.stringify(rationales)),
  ];
}

/** The limits of one file. */
export interface LimitFile {
  readonly facts: OwnFacts;
  /** The code's place; -1 for one without a limit. */
  placeOf(code: string): number;
  limitAt(place: number): Omit<ListedLimit, "code">;
}

const EMPTY = new Uint8Array();

export function readLimitFile({ facts, sections }: Unpacked): LimitFile {
  const [codes = EMPTY, unitBytes = EMPTY, indicators = EMPTY, numberBytes = EMPTY, texts = EMPTY] =
    sections;
  const { placeOf } = readCodes(codes);
  const units = new Uint32Array(unitBytes.buffer, unitBytes.byteOffset, unitBytes.length >> 2);
  const { buffer, byteOffset, length } = numberBytes;
  const numbers = new Uint16Array(buffer, byteOffset, length >> 1);
  const rationales = JSON.parse(new TextDecoder().decode(texts)) as string[];
  return {
    facts,
    placeOf,
    limitAt: (place) => ({
      units: units[place] ?? 0,
      // We wrote no other.
      indicator: (indicators[place] ?? 1) as 1 | 2 | 3,
      rationale: rationales[numbers[place] ?? 0] ?? "",
    }),
  };
}
