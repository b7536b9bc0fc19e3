import type { Day } from "../types";
import { byteReader, type ByteReader } from "./byte-reader";
import type { CodeIndex } from "./code-index";
import { BASE, TEXTS_MAGIC } from "./format";
import { parentOf, previousSiblingOf } from "./relatives";
import { applyScript, type Script } from "./script";
import { toDescription } from "./words";

/** The description of the code at a place, on a day or on the nearest day when the code existed. */
export type DescriptionAt = (index: number, day: Day) => string;

/** A wording that was official until the day before it was replaced. */
interface EarlierWording {
  readonly replacedOn: Day;
  /** Number of the wording: those of the codes come first, then the earlier ones. */
  readonly number: number;
}

/** How many bodies made last are kept, so that walking along the codes makes each body only once. */
const RECENT = 1024;

/** @throws if the bytes are not a texts file of this version */
export function readTexts(bytes: Uint8Array, index: CodeIndex, name: string): DescriptionAt {
  const file = byteReader(bytes, TEXTS_MAGIC, name);
  const count = file.number();
  const shared = file.number();
  const bases = file.bytes(count);
  const kept = file.numbers(count);
  const removed = file.numbers(count);
  const codes = file.number();
  const earlierCount = file.number();
  const earlier = readEarlier(file, codes, earlierCount);
  const scripts = readReferences(file, codes + earlierCount, shared);
  const insertions = new TextDecoder().decode(file.rest()).split("\n");
  const body = bodies(index, scriptOf);

  function scriptOf(wording: number): Script {
    const at = scripts[wording] ?? 0;
    return {
      base: bases[at] ?? 0,
      kept: kept[at] ?? 0,
      removed: removed[at] ?? 0,
      insertion: insertions[at] ?? "",
    };
  }

  return (at, day) => {
    let wording = body(at);
    for (const { replacedOn, number } of earlier.get(at) ?? []) {
      if (day >= replacedOn) break;
      wording = applyScript(wording, scriptOf(number));
    }
    return toDescription(wording);
  };
}

/** Script of each wording; scripts that are not shared stand in order behind the shared ones. */
function readReferences(file: ByteReader, count: number, shared: number): Uint32Array {
  let next = shared;
  return file.numbers(count).map((reference) => (reference === 0 ? next++ : reference - 1));
}

/** Earlier wordings by the place of their code, the newest first. */
function readEarlier(
  file: ByteReader,
  codes: number,
  count: number,
): Map<number, EarlierWording[]> {
  const differences = file.numbers(count);
  const days = file.numbers(count);
  const byCode = new Map<number, EarlierWording[]>();
  let at = 0;
  days.forEach((replacedOn, place) => {
    at += differences[place] ?? 0;
    const ofCode = byCode.get(at) ?? [];
    ofCode.push({ replacedOn, number: codes + place });
    byCode.set(at, ofCode);
  });
  return byCode;
}

/** The newest body of each code, made when asked for from those that it builds upon. */
function bodies(index: CodeIndex, scriptOf: (at: number) => Script): (at: number) => string {
  const recent = new Array<string>(RECENT);
  const recentAt = new Int32Array(RECENT).fill(-1);

  function baseOf(at: number, { base }: Script): number {
    const code = index.codeAt(at);
    if (base === BASE.alike) return index.alikeOf(code);
    const parent = parentOf(index, code);
    return base === BASE.previousSibling ? previousSiblingOf(index, at, parent) : parent;
  }

  function make(at: number): string {
    const script = scriptOf(at);
    const base = baseOf(at, script);
    return applyScript(base < 0 ? "" : body(base), script);
  }

  function body(at: number): string {
    const slot = at % RECENT;
    const known = recentAt[slot] === at ? recent[slot] : undefined;
    if (known !== undefined) return known;
    const made = make(at);
    recent[slot] = made;
    recentAt[slot] = at;
    return made;
  }

  return body;
}
