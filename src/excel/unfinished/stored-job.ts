import type { CellValue } from "../../claims/types";
import { asRecord, parseStored, PREFIX } from "../kept/stored";
import type { ColumnBegun, ColumnPlace, JobAnnounced, UnfinishedJob } from "./job";
import type { Part } from "./part";

/** Each unfinished job has a setting of its own: jobs of two panes do not get into each other's way. */
const JOB_KEY = `${PREFIX}unfinished.`;

export const isJobKey = (key: string): boolean => key.startsWith(JOB_KEY);

/** Keys ascend with the time. */
export const jobKey = (begun: string): string => JOB_KEY + begun;

const VERSION = 1;

const KINDS: readonly unknown[] = ["fill", "overwrite", "change"] satisfies JobAnnounced["kind"][];

/** Fingerprint; first row and length of each run, every first row as the step from the run before; values before. */
type StoredPart = readonly [string, readonly number[], (readonly CellValue[])?];

export const storedJob = ({ key: _, columns, ...job }: UnfinishedJob): string =>
  JSON.stringify({
    version: VERSION,
    ...job,
    columns: columns.map(({ parts, ...column }) => ({ ...column, parts: parts.map(storedPart) })),
  });

function storedPart({ fingerprint, rows, before }: Part): StoredPart {
  let end = 0;
  const runs = rows.flatMap((run) => {
    const step = run.first - end;
    end = run.end;
    return [step, run.end - run.first];
  });
  return before ? [fingerprint, runs, before] : [fingerprint, runs];
}

/** How many characters a part takes. */
export const partText = (part: Part): number => JSON.stringify(storedPart(part)).length + 1;

/** Null for anything that we did not write, or wrote in a version to come. */
export function parseJob(key: string, stored: unknown): UnfinishedJob | null {
  const read = parseStored(stored);
  if (read?.["version"] !== VERSION) return null;
  const { title, kind, sheetId, sheetName, at, planned, firstRow, columns } = read;
  const texts = [title, sheetId, sheetName, at];
  const lines = asRecord(read["lines"]);
  const { first, end } = lines ?? {};
  if (!texts.every((text) => typeof text === "string")) return null;
  if (!KINDS.includes(kind)) return null;
  if (![planned, firstRow, first, end].every((number) => typeof number === "number")) return null;
  if (!Array.isArray(columns) || !columns.every(isColumn)) return null;
  const job = read as unknown as UnfinishedJob;
  return { ...job, key, columns: columns.map(parsedColumn) };
}

type StoredColumn = Omit<ColumnBegun, "parts"> & { readonly parts: readonly unknown[] };

function isColumn(value: unknown): value is StoredColumn {
  const read = asRecord(value);
  return (
    isPlace(value) &&
    read !== null &&
    Array.isArray(read["guards"]) &&
    read["guards"].every(isPlace) &&
    typeof read["inserted"] === "boolean" &&
    typeof read["cells"] === "number" &&
    Array.isArray(read["parts"])
  );
}

function isPlace(value: unknown): value is ColumnPlace {
  const { header, column } = asRecord(value) ?? {};
  return typeof header === "string" && typeof column === "number";
}

const parsedColumn = (column: StoredColumn): ColumnBegun => ({
  ...column,
  parts: column.parts.filter(isPart).map(parsedPart),
});

function isPart(value: unknown): value is StoredPart {
  if (!Array.isArray(value)) return false;
  const [print, runs, before] = value as readonly unknown[];
  return (
    typeof print === "string" &&
    Array.isArray(runs) &&
    runs.length % 2 === 0 &&
    runs.every((number) => Number.isInteger(number) && number >= 0) &&
    (before === undefined || Array.isArray(before))
  );
}

function parsedPart([fingerprint, runs, before]: StoredPart): Part {
  const rows = [];
  let end = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const first = end + runs[i]!;
    end = first + runs[i + 1]!;
    rows.push({ first, end });
  }
  return { fingerprint, rows, ...(before && { before }) };
}
