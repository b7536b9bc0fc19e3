import { readZipDirectory, type ZipEntry } from "../../files/zip/directory";
import { TableProblem } from "../problem";
import type { OwnKind } from "../types";
import { contentOfEntry, LARGEST_TEXT, withoutFolders, wholeOf, type Meter } from "./content";
import {
  recogniseText,
  recogniseWorkbook,
  together,
  unknownColumns,
  type ReadingOrder,
  type Recognised,
} from "./recognise";
import { OtherTable } from "./refuse-parts";

const TEXT = /\.(?:txt|csv|tsv|tab|dat)$/i;
const WORKBOOK = /\.xlsx$/i;
const ARCHIVE = /\.zip$/i;
/** Macs put shadows of every file beside it. */
const SHADOW = /(?:^|\/)(?:__macosx\/|\._)/i;
const LARGEST_WORKBOOK = 2 ** 28;

/** A small archive can be made to unpack to any size: such a file is not even begun. */
function isHuge({ name, size }: ZipEntry): boolean {
  return size > (WORKBOOK.test(name) ? LARGEST_WORKBOOK : LARGEST_TEXT);
}

/** What an archive is opened for, first of all: a release has lists of codes beside it that could pass for another. */
const RANKS: readonly OwnKind[] = ["icd10cm", "icd10pcs", "ncci", "mue", "hcpcs", "cpt"];

interface Found {
  readonly entry: ZipEntry;
  readonly recognised: Recognised;
}

/** A file that is no table stands beside those that are: readme, licence, pictures. */
function orRefusal(recognise: () => Recognised | null): Recognised | OtherTable | null {
  try {
    return recognise();
  } catch (error) {
    if (error instanceof OtherTable) return error;
    if (error instanceof TableProblem) return null;
    throw error;
  }
}

function* recognised(
  entries: readonly ZipEntry[],
  recognise: (entry: ZipEntry) => Recognised | null,
  refusals: OtherTable[],
): Generator<void, Found[]> {
  const found: Found[] = [];
  for (const entry of entries) {
    yield;
    const table = orRefusal(() => recognise(entry));
    if (table instanceof OtherTable) refusals.push(table);
    else if (table) found.push({ entry, recognised: table });
  }
  return found;
}

function best(found: readonly Found[]): Found | null {
  const rank = ({ recognised: { kind } }: Found) => RANKS.indexOf(kind);
  return [...found].sort((a, b) => rank(a) - rank(b) || b.entry.size - a.entry.size)[0] ?? null;
}

/** Says what of an archive was not read. Pairs are read from all of its files that have some. */
function aside(chosen: Found, entries: readonly ZipEntry[]): string | null {
  const left = entries.length - 1;
  if (chosen.recognised.kind === "ncci" || left === 0) return null;
  const others = left === 1 ? "the other file is" : `the other ${left} files are`;
  return `of the archive only ${withoutFolders(chosen.entry.name)} is read, ${others} left aside`;
}

function withRemark(table: Recognised, remark: string | null): Recognised {
  if (remark === null) return table;
  return {
    ...table,
    *read() {
      const { table: made, remarks } = yield* table.read();
      return { table: made, remarks: [...remarks, remark] };
    },
  };
}

/**
 * Chooses the table in an archive. Texts come first, because a workbook beside them holds the same.
 * @throws TableProblem where there is none
 */
export function* chooseFromArchive(
  bytes: Uint8Array,
  order: ReadingOrder,
  meter: Meter,
): Generator<void, Recognised> {
  const { entries: all } = readZipDirectory(bytes);
  const entries = all.filter(({ name, size }) => size > 0 && !SHADOW.test(name));
  const read = entries.filter((entry) => !isHuge(entry));
  const refusals: OtherTable[] = [];
  const texts = yield* recognised(
    read.filter(({ name }) => TEXT.test(name)),
    (entry) => recogniseText(contentOfEntry(bytes, entry, meter), order),
    refusals,
  );
  const workbooks = read.filter(({ name }) => WORKBOOK.test(name));
  const text = best(texts);
  const isSure = text !== null && text.recognised.kind !== "cpt";
  const sheets = isSure
    ? []
    : yield* recognised(
        workbooks,
        (entry) => {
          const content = contentOfEntry(bytes, entry, meter);
          return recogniseWorkbook(content.name, wholeOf(content), order);
        },
        refusals,
      );
  const found = [...texts, ...sheets];
  const chosen = best(found);
  if (chosen) {
    meter.total = chosen.entry.size;
    const recognised = found.map((each) => each.recognised);
    const table = together(chosen.recognised, recognised, order);
    return withRemark(table, aside(chosen, entries));
  }
  const [refusal] = refusals;
  if (refusal) throw refusal;
  if (entries.some((entry) => isHuge(entry))) {
    throw new TableProblem(
      "the archive unpacks to more than any code table needs",
      "choose the file as the publisher gives it",
    );
  }
  if (entries.some(({ name }) => ARCHIVE.test(name))) {
    throw new TableProblem(
      "there are archives inside the archive",
      "unpack it and add the archive inside that has the table",
    );
  }
  throw unknownColumns();
}
