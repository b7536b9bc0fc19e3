import { addDays } from "../day";
import type { CodeIndex } from "../table/code-index";
import { REPLACEMENTS_MAGIC } from "../table/format";
import { byteWriter } from "./byte-writer";
import type { ConversionLine, PreviousCodes } from "./conversion-table";
import type { CompiledCodes } from "./compiled-codes";
import { writeDays } from "./write-days";

/** Places of codes from the first to the last. */
interface PlaceRange {
  readonly first: number;
  readonly last: number;
}

interface PlacedLine {
  readonly place: number;
  readonly from: number;
  readonly previous: readonly PlaceRange[];
}

/** Characters of a code that tells the encounter (initial, subsequent, sequela) with its last one. */
const FULL_LENGTH = 7;

/** A code that could be billed the day before the new one came means itself; else the codes below it are meant. */
function placesOf(
  { index, table }: CompiledCodes,
  { first, last }: PreviousCodes,
  { code, from }: ConversionLine,
): PlaceRange[] {
  const isBillable = (place: number) =>
    table.on(index.codeAt(place), addDays(from, -1)).status === "valid";
  const own = index.indexOf(first);
  if (first === last && own >= 0 && isBillable(own)) return [{ first: own, last: own }];

  // "~" comes after every character of a code, so that all codes below the last are still before it.
  const range = { first: index.lowerBound(first), last: index.lowerBound(`${last}~`) - 1 };
  while (range.first <= range.last && !isBillable(range.first)) range.first++;
  while (range.first <= range.last && !isBillable(range.last)) range.last--;
  if (range.last < range.first) return [];
  if (first === last || first.length < FULL_LENGTH) return [range];
  return sameEncounter(index, range, code.charAt(FULL_LENGTH - 1));
}

/** `S06.890A-S06.899A` means the codes of the new code's encounter, not those of every encounter between. */
function sameEncounter(index: CodeIndex, range: PlaceRange, encounter: string): PlaceRange[] {
  const places: PlaceRange[] = [];
  for (let place = range.first; place <= range.last; place++) {
    const code = index.codeAt(place);
    if (code.length === FULL_LENGTH && code.endsWith(encounter))
      places.push({ first: place, last: place });
  }
  return places;
}

/** Misprints of the official table, codes that never were, come out empty: `E11.3X11`, `R31.19`. */
function placed(codes: CompiledCodes, line: ConversionLine): PlacedLine {
  const place = codes.index.indexOf(line.code);
  if (place < 0) return { place, from: line.from, previous: [] };
  const previous = line.previous.flatMap((range) => placesOf(codes, range, line));
  return { place, from: line.from, previous };
}

function zigzag(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}

/** `icd10cm.replacements.bin`, as table/format.ts describes it. */
export function writeReplacements(
  lines: readonly ConversionLine[],
  codes: CompiledCodes,
): Uint8Array {
  const ordered = lines
    .map((line) => placed(codes, line))
    .filter(({ previous }) => previous.length > 0)
    .sort((a, b) => a.place - b.place || a.from - b.from);
  const ranges = ordered.flatMap(({ place, previous }) =>
    previous.map(({ first, last }) => ({ distance: zigzag(first - place), more: last - first })),
  );

  const file = byteWriter(REPLACEMENTS_MAGIC);
  const days = writeDays(
    file,
    ordered.map(({ from }) => from),
  );
  file.number(ordered.length);
  ordered.forEach(({ place }, at) => file.number(place - (ordered[at - 1]?.place ?? 0)));
  for (const { from } of ordered) file.number(days.get(from) ?? 0);
  for (const { previous } of ordered) file.number(previous.length);
  file.number(ranges.length);
  for (const { distance } of ranges) file.number(distance);
  for (const { more } of ranges) file.number(more);
  return file.finish();
}
