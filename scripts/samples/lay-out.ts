import { toIso } from "../../src/codes/day";
import type { Day } from "../../src/codes/types";
import type { RuleId } from "../../src/rules/ids";
import type { Severity } from "../../src/rules/types";
import type { Column, SampleCell } from "./columns";
import type { Line } from "./lines";
import type { Seeded } from "./seed-lines";

/** The date of service of a sheet that has none. */
export const AUDIT_DAY: Day = 20261116;

export interface SampleSheet {
  readonly file: string;
  readonly sheetName: string;
  readonly rows: readonly (readonly SampleCell[])[];
  readonly truth: Truth;
}

/** What stands beside a sample: every error that was put in, and nothing else is one. */
export interface Truth {
  readonly about: string;
  /** The date of service for a sheet that has none. */
  readonly on: string;
  readonly lines: number;
  /** Lists of one's own, beside the sample, without which the errors cannot be found. */
  readonly lists?: readonly string[];
  readonly seeded: readonly {
    readonly row: number;
    readonly column: string;
    readonly header: string;
    readonly value: string | number;
    readonly rule: RuleId;
    readonly story: string;
    /** How loud the rule must speak, where it depends on who bills. */
    readonly severity?: Severity;
  }[];
}

interface Plan {
  readonly file: string;
  readonly sheetName: string;
  readonly about: string;
  /** Rows above the header. */
  readonly title?: readonly SampleCell[][];
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly seeded: readonly Seeded[];
  readonly lists?: readonly string[];
}

/** The sheet as its rows, and the truth of it: where in the sheet each mistake stands. */
export function layOut({
  file,
  sheetName,
  about,
  title = [],
  columns,
  lines,
  seeded,
  lists,
}: Plan): SampleSheet {
  const header = columns.map((column) => column.header);
  const body = lines.map((line) => columns.map((column) => column.cell(line)));
  const firstRow = title.length + 2; // 1-based, below the header
  return {
    file,
    sheetName,
    rows: [...title, header, ...body],
    truth: {
      about,
      on: toIso(AUDIT_DAY),
      lines: lines.length,
      ...(lists && { lists }),
      seeded: seeded
        .toSorted((a, b) => a.index - b.index)
        .map(({ index, seed }) => {
          const column = columns.findIndex((c) => c.field === seed.field);
          return {
            row: firstRow + index,
            column: String.fromCharCode("A".charCodeAt(0) + column),
            header: header[column]!,
            value: body[index]![column] as string | number,
            rule: seed.rule,
            story: seed.story,
            ...(seed.severity && { severity: seed.severity }),
          };
        }),
    },
  };
}
