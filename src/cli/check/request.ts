import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { DateOrder } from "../../claims/types";
import type { Day } from "../../codes/types";
import { parseDay, parseFormat, parseRow } from "../options";
import { CommandProblem } from "../problem";
import { readWhole } from "../sheets/file-bytes";
import { parseColumnMap, type ColumnMap } from "./column-map";

const REPORT_FORMATS = ["text", "json", "csv"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The options of `check` as they were typed. */
export interface CheckOptions {
  readonly sheet?: string;
  readonly row?: string;
  readonly dayFirst?: boolean;
  readonly columns?: string;
  readonly format: string;
  readonly out?: string;
  readonly fill?: boolean;
  readonly repair?: boolean;
  readonly on?: string;
  readonly table?: readonly string[];
}

/** What `check` is asked to do. */
export interface CheckRequest {
  readonly file: string;
  readonly sheetName: string | null;
  /** A row of the list to check (1-based), where the sheet holds several; null: the longest with codes. */
  readonly row: number | null;
  /** Set where dates that could be two days are to be read otherwise than month first. */
  readonly dateOrder: DateOrder | null;
  readonly columns: ColumnMap | null;
  readonly format: ReportFormat;
  readonly defaultDay: Day;
  /** Where the report goes; null: to the output. */
  readonly reportPath: string | null;
  /** Files of code tables for this check alone. */
  readonly tableFiles: readonly string[];
  /** The corrected copy to make; null: none. */
  readonly copy: CopyRequest | null;
}

export interface CopyRequest {
  readonly path: string;
  readonly fill: boolean;
  readonly repair: boolean;
}

/** Makes sense of the options. @throws CommandProblem where they make none. */
export function parseRequest(file: string, options: CheckOptions, today: Day): CheckRequest {
  const { sheet, row, columns, out = null, fill = false, repair = false, on, table = [] } = options;
  const copies = fill || repair;
  if (copies && out === null) {
    throw new CommandProblem(
      `${fill ? "--fill" : "--repair"} needs --out: the file to save the corrected copy in.`,
    );
  }
  if (out !== null && isSameFile(file, out)) {
    throw new CommandProblem(`--out names the very file that is read: give another name.`);
  }
  if (copies && out !== null && extname(out).toLowerCase() !== extname(file).toLowerCase()) {
    throw new CommandProblem(
      `The corrected copy is a file of the same kind: give --out the ending ${extname(file)}.`,
    );
  }
  return {
    file,
    sheetName: sheet ?? null,
    row: row === undefined ? null : parseRow(row),
    dateOrder: options.dayFirst ? "day-first" : null,
    columns: columns === undefined ? null : readColumnMap(columns),
    format: parseFormat(options.format, REPORT_FORMATS),
    defaultDay: on === undefined ? today : parseDay(on),
    reportPath: copies ? null : out,
    tableFiles: table,
    copy: copies && out !== null ? { path: out, fill, repair } : null,
  };
}

function readColumnMap(path: string): ColumnMap {
  return parseColumnMap(new TextDecoder().decode(readWhole(path)), path);
}

/** True also when two names lead to one file, by links or by the case of letters. */
function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  try {
    const [one, other] = [statSync(a), statSync(b)];
    return one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false; // one of them does not exist (yet)
  }
}
