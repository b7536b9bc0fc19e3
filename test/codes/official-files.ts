import { describe, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  hasSources,
  newestSource,
  SOURCES_FOLDER,
  sourcesNamed,
} from "../../src/codes/compile/sources";
import type { EditorTable } from "../../src/codes/compile/editor-release";
import { addDays } from "../../src/codes/day";
import type { Day } from "../../src/codes/types";

/**
 * The official files, read here a second time and in the plainest way, so that a mistake of the compiler's
 * readers cannot hide in the comparison.
 */

export interface OfficialCode {
  readonly code: string;
  readonly billable: boolean;
  readonly description: string;
}

export function officialText(file: string): string {
  return readFileSync(join(SOURCES_FOLDER, file), "utf8");
}

/** The Medicare Code Editor's newest table of a kind, and the last day that it speaks of: version 43 is that of FY2026. */
export function editorTable(kind: EditorTable): {
  readonly file: string;
  readonly lastDay: Day;
} {
  const { file, said } = newestSource("mce", new RegExp(`^mce_(\\d+)\\.\\d+_${kind}\\.tsv$`));
  return { file, lastDay: (1983 + Number(said[0])) * 10_000 + 930 };
}

/** The quarterly HCPCS files with their first days, oldest first. */
export function hcpcsQuarters(): { readonly file: string; readonly from: Day }[] {
  return sourcesNamed("hcpcs", /^hcpcs_level2_(?:merged_)?(\d{4})-(\d{2})\.csv$/)
    .map(({ file, said: [year, month] }) => ({ file, from: Number(`${year}${month}01`) }))
    .sort((a, b) => a.from - b.from);
}

/** An order file by its fixed columns. */
export function officialOrderFile(file: string): OfficialCode[] {
  const [text] = Object.values(unzipSync(readFileSync(join(SOURCES_FOLDER, file))));
  return new TextDecoder("latin1")
    .decode(text)
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => ({
      code: line.slice(6, 13).trimEnd(),
      billable: line.charAt(14) === "1",
      description: line.slice(77),
    }));
}

/** Rows of a tab-separated file without its header. */
export function officialRows(file: string): string[][] {
  return officialText(file)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.trimEnd().split("\t"));
}

/** Describes what needs the official files; says plainly that it did not run where they are not. */
export function describeOfficial(name: string, tests: () => void): void {
  if (hasSources()) {
    describe(name, tests);
    return;
  }
  describe(name, () => {
    test.skip(`NOT COMPARED: the official files are not in ${SOURCES_FOLDER}`, () => undefined);
  });
  console.warn(`${name}: not compared with the official files, which are not in ${SOURCES_FOLDER}`);
}

/** Stretches of days in order, those that follow upon each other made one. */
export function joined(stretches: readonly [Day, Day][]): [Day, Day][] {
  const result: [Day, Day][] = [];
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && addDays(last[1], 1) === from) last[1] = to;
    else result.push([from, to]);
  }
  return result;
}
