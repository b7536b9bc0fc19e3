import type { CodeIndex } from "../table/code-index";
import { BASE, TEXTS_MAGIC } from "../table/format";
import { parentOf, previousSiblingOf } from "../table/relatives";
import type { Script } from "../table/script";
import { toBody } from "../table/words";
import type { Day } from "../types";
import { byteWriter } from "./byte-writer";
import { candidateScripts, chooseScripts, countUses, scriptKey, type Base } from "./choose-scripts";
import type { TableHistory } from "./history";

/** An earlier wording: of which code, until when, and the wording that replaced it. */
interface Earlier {
  readonly at: number;
  readonly replacedOn: Day;
  readonly body: string;
  readonly newer: string;
}

/** A table's `texts.bin`, as table/format.ts describes it. The same table gives the same bytes. */
export function writeTexts(table: TableHistory, index: CodeIndex): Uint8Array {
  const bodies = table.codes.map(({ texts }) => toBody(texts.at(-1)?.text ?? ""));
  const earlier = earlierWordings(table);
  const chosen = chooseScripts([
    ...bodies.map((body, at) => candidateScripts(body, basesOf(table, index, bodies, at))),
    ...earlier.map(({ body, newer }) =>
      candidateScripts(body, [{ base: BASE.newerWording, body: newer }]),
    ),
  ]);
  const shared = sharedScripts(chosen);
  const single = chosen.filter((script) => !shared.has(scriptKey(script)));
  const places = new Map([...shared.keys()].map((key, place) => [key, place]));

  const file = byteWriter(TEXTS_MAGIC);
  const scripts = [...shared.values(), ...single];
  file.number(scripts.length);
  file.number(shared.size);
  file.bytes(scripts.map(({ base }) => base));
  for (const { kept } of scripts) file.number(kept);
  for (const { removed } of scripts) file.number(removed);
  file.number(bodies.length);
  file.number(earlier.length);
  earlier.forEach(({ at }, number) => file.number(at - (earlier[number - 1]?.at ?? 0)));
  for (const { replacedOn } of earlier) file.number(replacedOn);
  for (const script of chosen) {
    const place = places.get(scriptKey(script));
    file.number(place === undefined ? 0 : place + 1);
  }
  file.bytes(new TextEncoder().encode(scripts.map(({ insertion }) => insertion).join("\n")));
  return file.finish();
}

function basesOf(
  { system }: TableHistory,
  index: CodeIndex,
  bodies: readonly string[],
  at: number,
): Base[] {
  const code = index.codeAt(at);
  const parent = parentOf(index, code);
  // Among the thousands that share a parent in ICD-10-PCS it would be a long way from sibling to sibling.
  const other: Base["base"] = system === "icd10pcs" ? BASE.alike : BASE.previousSibling;
  const place = other === BASE.alike ? index.alikeOf(code) : previousSiblingOf(index, at, parent);
  const bases: Base[] = [{ base: BASE.parent, body: bodies[parent] ?? "" }];
  if (place >= 0) bases.push({ base: other, body: bodies[place] ?? "" });
  return bases;
}

/** By code, the newest first. */
function earlierWordings(table: TableHistory): Earlier[] {
  return table.codes.flatMap(({ texts }, at) =>
    texts
      .map((text, number) => ({ text, newer: texts[number + 1] }))
      .flatMap(({ text, newer }) =>
        newer
          ? [{ at, replacedOn: newer.from, body: toBody(text.text), newer: toBody(newer.text) }]
          : [],
      )
      .reverse(),
  );
}

/** Scripts used more than once, the most used first: small numbers for what is often said. */
function sharedScripts(chosen: readonly Script[]): Map<string, Script> {
  const uses = [...countUses(chosen)]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a);
  const byKey = new Map(chosen.map((script) => [scriptKey(script), script]));
  return new Map(uses.flatMap(([key]) => [[key, byKey.get(key)] as const]).filter(isKnown));
}

function isKnown(entry: readonly [string, Script | undefined]): entry is readonly [string, Script] {
  return entry[1] !== undefined;
}
