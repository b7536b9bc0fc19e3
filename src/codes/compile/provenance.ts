import { addDays, toIso } from "../day";
import type { CodeSystem, Day, Interval } from "../types";
import { lastCoveredDay, type SourcedRelease } from "./icd10cm-releases";
import type { SourceText } from "./sources";

/** Where one release of a table comes from. */
export interface ReleaseProvenance {
  readonly release: string;
  /** What the publisher calls the publication. */
  readonly publication: string;
  /** First and last day on which this is the newest release. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly file: string;
  /** The text file inside, where `file` is an archive. */
  readonly entry: string | null;
  /** Of the text, after unpacking. */
  readonly sha256: string;
  /** Codes in this release, headers included. */
  readonly codes: number;
  readonly billable: number;
  /** How the release was put together, where its own file is not to be had; else null. */
  readonly reconstructed: string | null;
}

/** Where one table comes from. */
export interface TableProvenance {
  readonly system: CodeSystem;
  readonly publisher: string;
  readonly licence: string;
  /** Different codes over all releases, headers included. */
  readonly codes: number;
  readonly coverage: { readonly from: string; readonly to: string | null };
  readonly releases: readonly ReleaseProvenance[];
}

export const US_GOVERNMENT_WORK =
  "work of the United States Government: not subject to copyright (17 U.S.C. 105)";

export function isoCoverage({ from, to }: Interval): TableProvenance["coverage"] {
  return { from: toIso(from), to: to === null ? null : toIso(to) };
}

/** What identifies a source. */
export function originOf({
  file,
  entry,
  sha256,
}: SourceText): Pick<ReleaseProvenance, "file" | "entry" | "sha256"> {
  return { file, entry, sha256 };
}

/** The last day of the release at that place: the day before the next one, or the end of the coverage. */
function lastDay(releases: readonly { readonly from: Day }[], place: number, end: Day): string {
  const next = releases[place + 1];
  return toIso(next ? addDays(next.from, -1) : end);
}

export function diagnosisReleases(releases: readonly SourcedRelease[]): ReleaseProvenance[] {
  return releases.map((release, place) => ({
    release: release.name,
    publication: "ICD-10-CM code descriptions in tabular order",
    effectiveFrom: toIso(release.from),
    effectiveTo: lastDay(releases, place, lastCoveredDay(release.from)),
    ...originOf(release.source),
    codes: release.lines.length,
    billable: release.lines.filter(({ billable }) => billable).length,
    reconstructed: release.reconstructed,
  }));
}
