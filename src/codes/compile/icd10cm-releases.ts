import { fromIso } from "../day";
import { releaseName } from "../fiscal-year";
import type { Day } from "../types";
import type { DiagnosisRelease } from "./icd10cm";
import { parseOrderFile } from "./icd10cm-order";
import { listSources, readZippedSource, type SourceText } from "./sources";

export { lastCoveredDay, releaseName } from "../fiscal-year";

/** A release with where it came from. */
export interface SourcedRelease extends DiagnosisRelease {
  readonly source: SourceText;
  /** How the codes were put together, where no file of this release exists; else null. */
  readonly reconstructed: string | null;
}

const FOLDER = "icd10cm";
const ORDER_FILE = /^icd10cm_order_(\d{4}-\d{2}-\d{2})\.zip$/;
function readRelease(name: string, iso: string): SourcedRelease {
  const from = fromIso(iso);
  if (from === null) throw new Error(`${name}: no such day`);
  const source = readZippedSource(`${FOLDER}/${name}`);
  return {
    name: releaseName(from),
    from,
    lines: parseOrderFile(source.text),
    source,
    reconstructed: null,
  };
}

function releaseOf(releases: readonly SourcedRelease[], from: Day): SourcedRelease {
  const found = releases.find((release) => release.from === from);
  if (!found) throw new Error(`the order file of ${from} is missing`);
  return found;
}

/**
 * April 2020: CDC brought U07.0 (vaping) and U07.1 (COVID-19) into force between two order files. Both are in
 * the file of January 2021, and the Medicare Code Editor dates both 2020-04-01.
 */
function april2020(releases: readonly SourcedRelease[]): SourcedRelease {
  const from: Day = 20200401;
  const before = releaseOf(releases, 20191001);
  const after = releaseOf(releases, 20210101);
  const added = after.lines.filter(({ code }) => ["U07", "U070", "U071"].includes(code));
  return {
    name: releaseName(from),
    from,
    lines: [...before.lines, ...added],
    source: after.source,
    reconstructed: "FY2020, with U07, U07.0 and U07.1 as the file of January 2021 has them",
  };
}

const ADDED_IN_JANUARY_2021 = new Set(["J1282", "M3581", "M3589", "Z1152", "Z20822", "Z8616"]);

/**
 * October 2020: no order file of it is to be had, but its update of January 2021 is, which added six codes and
 * thereby made M35.8 a header. The Medicare Code Editor dates those six 2021-01-01 and ends M35.8 the day before.
 */
function october2020(releases: readonly SourcedRelease[]): SourcedRelease {
  const from: Day = 20201001;
  const after = releaseOf(releases, 20210101);
  return {
    name: releaseName(from),
    from,
    lines: after.lines
      .filter(({ code }) => !ADDED_IN_JANUARY_2021.has(code))
      .map((line) => (line.code === "M358" ? { ...line, billable: true } : line)),
    source: after.source,
    reconstructed:
      "the file of January 2021 without the six codes added then, and with M35.8 still billable",
  };
}

/** Every release since ICD-10-CM came into use, oldest first. A new order file in the folder is a new release. */
export function readReleases(): SourcedRelease[] {
  const releases = listSources(FOLDER).flatMap((name) => {
    const iso = ORDER_FILE.exec(name)?.[1];
    return iso ? [readRelease(name, iso)] : [];
  });
  releases.push(april2020(releases), october2020(releases));
  return releases.sort((a, b) => a.from - b.from);
}
