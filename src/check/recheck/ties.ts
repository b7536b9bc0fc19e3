import { cellAt } from "../../claims/column-cells";
import type { Batch, BatchColumn, ColumnCells, ColumnRole } from "../../claims/types";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";

/**
 * Which lines matter to each other: those of one claim number or, without one, of one patient. Written in capitals,
 * so that lines are tied rather once too often.
 */
export interface Ties {
  /** What ties a line to others; empty for a line that stands alone. */
  keysOf(line: number): readonly string[];
  /** The lines that have one of these keys, ascending. */
  linesWith(keys: ReadonlySet<string>): number[];
}

interface Texts {
  /** By the place of the value among the column's different ones. */
  readonly texts: readonly string[];
  readonly indexes: Uint32Array;
}

/** A column that did not change is not read again. */
const readTexts = new WeakMap<ColumnCells, Texts>();

function textsOf({ cells }: BatchColumn): Texts {
  let read = readTexts.get(cells);
  if (!read) {
    const texts = cells.distinct.map((value) => withoutOuterSpaces(textOf(value)).toUpperCase());
    readTexts.set(cells, (read = { texts, indexes: cells.indexes }));
  }
  return read;
}

const NO_TEXTS: Texts = { texts: [""], indexes: new Uint32Array() };
const textIn = ({ texts, indexes }: Texts, line: number) => texts[indexes[line] ?? 0] ?? "";

const CLAIM = "claim ";
const PATIENT = "patient ";
const ALL = "all ";

/** 1 at each different value of the column that one of these keys names. */
function named({ texts }: Texts, keys: ReadonlySet<string>, kind: string): Uint8Array {
  const wanted = new Set<string>();
  for (const key of keys) if (key.startsWith(kind)) wanted.add(key.slice(kind.length));
  return Uint8Array.from(texts, (text) => (text !== "" && wanted.has(text) ? 1 : 0));
}

/** Ties that were asked for before. */
const knownTies = new WeakMap<Batch, Ties>();

/** The ties between a batch's lines. */
export function tiesOf(batch: Batch): Ties {
  const known = knownTies.get(batch) ?? makeTies(batch);
  knownTies.set(batch, known);
  return known;
}

function makeTies(batch: Batch): Ties {
  const ofRole = (role: ColumnRole) => batch.columns.filter((column) => column.role === role);
  const naming = [...ofRole("claimId"), ...ofRole("patientId")];
  const claims = ofRole("claimId")[0];
  const patients = ofRole("patientId")[0];
  const claim = claims ? textsOf(claims) : NO_TEXTS;
  const patient = patients ? textsOf(patients) : NO_TEXTS;
  const hasSeveral = naming.length > Number(!!claims) + Number(!!patients);

  /** On a sheet with two claim numbers a line is tied by all of them together too. */
  const allNames = (line: number) =>
    naming.map(({ cells }) => withoutOuterSpaces(textOf(cellAt(cells, line))).toUpperCase()).join();

  function keysOf(line: number): readonly string[] {
    const [number, who] = [textIn(claim, line), textIn(patient, line)];
    const first = number !== "" ? [CLAIM + number] : who !== "" ? [PATIENT + who] : [];
    return hasSeveral ? [...first, ALL + allNames(line)] : first;
  }

  /** Looks through all lines for those with one of these keys. */
  function search(keys: ReadonlySet<string>): Map<string, number[]> {
    const found = new Map(Array.from(keys, (key) => [key, [] as number[]]));
    const byClaim = named(claim, keys, CLAIM);
    const byPatient = named(patient, keys, PATIENT);
    const isBlank = Uint8Array.from(claim.texts, (text) => (text === "" ? 1 : 0));
    for (let line = 0; line < batch.lineCount; line++) {
      const number = claim.indexes[line] ?? 0;
      const isTied = isBlank[number] ? byPatient[patient.indexes[line] ?? 0] : byClaim[number];
      if (isTied || hasSeveral) for (const key of keysOf(line)) found.get(key)?.push(line);
    }
    return found;
  }

  /** By key; asked for several times in one recheck, and all lines are looked through for it. */
  const known = new Map<string, readonly number[]>();
  return {
    keysOf,
    linesWith(keys) {
      const fresh = new Set([...keys].filter((key) => !known.has(key)));
      if (fresh.size > 0) for (const [key, lines] of search(fresh)) known.set(key, lines);
      const lines = new Set<number>();
      for (const key of keys) for (const line of known.get(key) ?? []) lines.add(line);
      return [...lines].sort((a, b) => a - b);
    },
  };
}

/** The keys of these lines together. */
export function keysOfLines(ties: Ties, lines: Iterable<number>): Set<string> {
  const keys = new Set<string>();
  for (const line of lines) for (const key of ties.keysOf(line)) keys.add(key);
  return keys;
}
