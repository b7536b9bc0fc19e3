import { zipSync } from "fflate";
import { parseCsv } from "../../src/codes/compile/csv";
import { parseAgeGroups, parseEditorTable } from "../../src/codes/compile/medicare-code-editor";
import { toIso } from "../../src/codes/day";
import { fiscalYear, startOfFiscalYear } from "../../src/codes/fiscal-year";
import { readZipDirectory } from "../../src/files/zip/directory";
import { wholeEntry } from "./whole-entry";
import {
  fingerprint,
  problemSentence,
  readOwnTable,
  type OwnFacts,
  type OwnTable,
  type OwnHints,
} from "../../src/own-tables";
import type { CodeList } from "../../src/own-tables/code-list";
import { HCPCS_LISTS } from "../../src/own-tables/hcpcs/make-hcpcs-table";
import { orderFileSystem } from "../../src/own-tables/orders/read-order-file";
import { unpackTable } from "../../src/own-tables/pack";
import { listOf } from "../../src/own-tables/with-own-tables";

/** An official file as the sources keep it. */
export interface PlacedFile {
  /** Below the sources folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the readers of own tables found in it; left out for the others. */
  readonly facts?: OwnFacts;
}

/** A file that cannot be added, in a sentence. */
export class AddProblem extends Error {}

/** Files that keep the name under which they are kept already: what they hold, their names say. */
const KEPT_NAMES: readonly (readonly [
  name: RegExp,
  folder: string,
  read: (text: string) => readonly unknown[],
])[] = [
  [
    /^mce_\d+\.\d+_(?:icd10cm|icd10pcs|icd9cm_(?:diagnosis|procedure))\.tsv$/,
    "mce",
    parseEditorTable,
  ],
  [/^mce_\d+\.\d+_age_groups\.tsv$/, "mce", parseAgeGroups],
  [/^place_of_service_cms_\d{4}-\d{2}\.csv$/, "pos", placesOfService],
];
const KEPT_AS_THEY_ARE = /^icd10cm_(?:conversion_table_\d{4}\.xlsx|tabular_\d{4}-\d{2}\.zip)$/;

function placesOfService(csv: string): readonly unknown[] {
  const rows = parseCsv(csv);
  if (rows.some(({ code, name }) => !code || !name))
    throw new Error("each line of a list of places of service has a code and a name");
  return rows;
}

function keptName(name: string, bytes: Uint8Array): PlacedFile | null {
  if (KEPT_AS_THEY_ARE.test(name)) return { path: `icd10cm/${name}`, bytes };
  const known = KEPT_NAMES.find(([pattern]) => pattern.test(name));
  if (!known) return null;
  const [, folder, read] = known;
  if (read(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).length === 0)
    throw new AddProblem(`${name} is empty: nothing was added.`);
  return { path: `${folder}/${name}`, bytes };
}

/** The files inside an archive, or the file itself. */
function* textsIn(name: string, bytes: Uint8Array): Generator<readonly [string, Uint8Array]> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) {
    yield [name, bytes];
    return;
  }
  for (const entry of readZipDirectory(bytes).entries)
    if (/\.txt$/i.test(entry.name)) yield [entry.name, wholeEntry(bytes, entry)];
}

/** The order file alone: archives of CMS have addenda and lists in another order beside it. */
function orderFile(name: string, bytes: Uint8Array, facts: OwnFacts): PlacedFile {
  const { kind, from } = facts;
  let largest: readonly [string, Uint8Array] | null = null;
  for (const [inside, text] of textsIn(name, bytes)) {
    const [first = ""] = new TextDecoder().decode(text.subarray(0, 400)).split(/\r?\n/);
    const isIt = orderFileSystem(first) === kind;
    if (isIt && text.length > (largest?.[1].length ?? 0)) largest = [inside, text];
  }
  if (!largest || from === null)
    throw new AddProblem(`${name} has no order file: nothing was added.`);
  const [inside, text] = largest;
  const isWholeYear = from === startOfFiscalYear(fiscalYear(from));
  const release = kind === "icd10pcs" && isWholeYear ? fiscalYear(from) : toIso(from);
  const entry = inside.split("/").at(-1) ?? inside;
  // The same file gives the same archive: no time of day in it.
  const archive = zipSync({ [entry]: text }, { level: 9, mtime: new Date(1980, 0, 1) });
  return { path: `${kind}/${kind}_order_${release}.zip`, bytes: archive, facts };
}

const HCPCS_HEADER = "code,kind,short_description,long_description,add_date,termination_date";

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function hcpcsRows(list: CodeList, shorts: CodeList, kind: string): string[] {
  return Array.from({ length: list.size }, (_, at) => {
    const code = list.codeAt(at);
    const short = quoted(shorts.textAt(shorts.find(code)));
    const dates = [list.fromAt(at) ?? "", list.toAt(at) ?? ""];
    // Where a file has no long description, the list has the short one in its place.
    const long = quoted(list.textAt(at));
    return [code, kind, short, long === short ? "" : long, ...dates].join();
  });
}

/** CMS's quarterly file in the columns that the sources have. */
function hcpcsFile(table: OwnTable): PlacedFile {
  const unpacked = unpackTable(table);
  const of = (list: keyof typeof HCPCS_LISTS) => listOf(unpacked, HCPCS_LISTS[list]);
  const rows = [
    HCPCS_HEADER,
    ...hcpcsRows(of("codes"), of("shortCodes"), "code"),
    ...hcpcsRows(of("modifiers"), of("shortModifiers"), "modifier"),
  ];
  const quarter = toIso(table.facts.from ?? 0).slice(0, "YYYY-MM".length);
  return {
    path: `hcpcs/hcpcs_level2_${quarter}.csv`,
    bytes: new TextEncoder().encode(`${rows.join("\n")}\n`),
  };
}

/**
 * Tells what an official file is, and under which name the sources keep it.
 *
 * @param hints what its name and contents do not tell
 * @throws AddProblem with what the file is not, and what to do
 */
export async function placeFile(
  name: string,
  bytes: Uint8Array,
  hints: OwnHints = {},
): Promise<PlacedFile> {
  const kept = keptName(name, bytes);
  if (kept) return kept;
  const file = { name, bytes, sha256: await fingerprint(bytes), added: new Date().toISOString() };
  const steps = readOwnTable(file, hints);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const reading = step.value;
  if ("problem" in reading) throw new AddProblem(problemSentence(reading.problem));
  const { facts } = reading.ok;
  if (facts.kind === "icd10cm" || facts.kind === "icd10pcs") return orderFile(name, bytes, facts);
  if (facts.kind === "hcpcs") return hcpcsFile(reading.ok);
  throw new AddProblem(
    `${name} is ${facts.name}, which may not be bundled: a practice adds it in the pane, or with “encounter-codes tables add”.`,
  );
}
