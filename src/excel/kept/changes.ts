import { utf8Bytes } from "../payload";
import { inExcel } from "../run";
import type { Work } from "../types";
import type { ChangeRecord, Recorded, RecordedColumn } from "./change-record";
import { parseColumns } from "./change-record";
import { asRecord, parseStored, PREFIX, unreadable } from "./stored";

/**
 * The change log in the workbook: a list, and for each change a setting of its own with its cells, so that noting one
 * never writes the others again. Workbook settings rather than a hidden sheet, which anyone can edit and a protected
 * structure forbids, or custom XML parts, which every add-in can read and which end at 1 MB on the web too
 * (github.com/OfficeDev/office-js/issues/2408).
 */
const LIST_KEY = `${PREFIX}changes`;
const CELLS_KEY = `${PREFIX}change.`;

const VERSION = 1;

/** In bytes, of all cells together; see `MOST_TEXT` in ignored.ts for what Excel takes. */
const MOST_TEXT = 400_000;
/** Changes in the list; each takes some 150 characters. */
const MOST_CHANGES = 400;

/** A change in the list; `size` is the bytes of its cells' text, 0 once they had to make room. */
interface Listed extends ChangeRecord {
  readonly size: number;
}

interface List {
  readonly changes: readonly Listed[];
  /** How many older ones are no longer in the list. */
  readonly dropped: number;
}

/** The change log as the report tells it. */
export interface KeptChanges {
  /** Oldest first. */
  readonly changes: readonly {
    readonly record: ChangeRecord;
    readonly columns: readonly RecordedColumn[];
  }[];
  readonly dropped: number;
}

/** Notes changes in the workbook's log, oldest first. Where it grows too long, the oldest lose first their cells, then their line. */
export function keepChanges(all: readonly Recorded[], work?: Work): Promise<void> {
  return inExcel((context) => addToLog(context, all), work);
}

async function addToLog(context: Excel.RequestContext, all: readonly Recorded[]): Promise<void> {
  const { settings } = context.workbook;
  const kept = settings.getItemOrNullObject(LIST_KEY).load("value");
  const keys = settings.load("items/key");
  await context.sync();
  const before = kept.isNullObject ? EMPTY : parseList(kept.value);
  if (!before) throw unreadable("The change log");
  const recorded = all.filter(({ record }) => !before.changes.some((each) => isSame(each, record)));
  const first = (before.changes.at(-1)?.number ?? before.dropped) + 1;
  const added = recorded.map(({ record, text }, i) => ({
    ...{ number: first + i, ...record },
    size: utf8Bytes(text),
  }));
  const list = trimmed({ ...before, changes: [...before.changes, ...added] });
  const told = new Set(
    list.changes.filter(({ size }) => size > 0).map(({ number }) => cellsKey(number)),
  );
  added.forEach(({ number }, i) => {
    if (told.has(cellsKey(number))) settings.add(cellsKey(number), recorded[i]!.text);
  });
  settings.add(LIST_KEY, JSON.stringify({ version: VERSION, ...list }));
  const announced = new Set(all.map((each) => each.announced));
  for (const { key } of keys.items) {
    const isOfNoUse = announced.has(key) || (key.startsWith(CELLS_KEY) && !told.has(key));
    if (isOfNoUse) settings.getItem(key).delete();
  }
  await context.sync();
}

/** After an error nobody knows whether a change was noted: one that is there is not noted twice. */
const isSame = (listed: Listed, { at, title, cells }: Recorded["record"]): boolean =>
  listed.at === at && listed.title === title && listed.cells === cells;

/** Reads the whole log. Two round trips. */
export async function readChanges(context: Excel.RequestContext): Promise<KeptChanges> {
  const { settings } = context.workbook;
  const kept = settings.getItemOrNullObject(LIST_KEY).load("value");
  await context.sync();
  const { changes, dropped } = (kept.isNullObject ? null : parseList(kept.value)) ?? EMPTY;
  const cells = changes.map(({ number, size }) =>
    size > 0 ? settings.getItemOrNullObject(cellsKey(number)).load("value") : null,
  );
  await context.sync();
  return {
    dropped,
    changes: changes.map((record, i) => {
      const setting = cells[i];
      return {
        record,
        columns: setting && !setting.isNullObject ? parseColumns(setting.value) : [],
      };
    }),
  };
}

const cellsKey = (number: number): string => CELLS_KEY + number;

const EMPTY: List = { changes: [], dropped: 0 };

function trimmed({ changes, dropped }: List): List {
  const listed = changes.slice(-MOST_CHANGES);
  let room = MOST_TEXT;
  const latestFirst = [...listed].reverse().map((change): Listed => {
    room -= change.size;
    return room >= 0 ? change : { ...change, told: 0, size: 0 };
  });
  return { changes: latestFirst.reverse(), dropped: dropped + changes.length - listed.length };
}

/** Null for a list that a newer version wrote, or nobody of us. */
function parseList(stored: unknown): List | null {
  const read = parseStored(stored);
  const { changes, dropped } = read ?? {};
  if (read?.["version"] !== VERSION || !Array.isArray(changes)) return null;
  return { changes: changes.filter(isListed), dropped: typeof dropped === "number" ? dropped : 0 };
}

function isListed(value: unknown): value is Listed {
  const read = asRecord(value);
  if (!read) return false;
  return (
    ["number", "cells", "told", "size"].every((name) => typeof read[name] === "number") &&
    ["at", "title", "sheetName"].every((name) => typeof read[name] === "string")
  );
}
