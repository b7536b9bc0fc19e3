import { addDays, toIso } from "../day";
import type { Day, Interval, Release } from "../types";
import type { TableHistory } from "./history";
import type { SourceText } from "./sources";

/** A table read from official files, and where each part of it comes from. */
export interface OfficialTable {
  readonly history: TableHistory;
  readonly provenance: TableProvenance;
}

/** What provenance.json says of a table. */
export interface TableProvenance {
  readonly system: string;
  readonly publisher: string;
  readonly licence: string;
  /** Different codes over all releases, headers included. */
  readonly codes: number;
  readonly coverage: { readonly from: string; readonly to: string | null };
  readonly releases: readonly ReleaseProvenance[];
}

/** Where one release of a table comes from. */
export interface ReleaseProvenance {
  readonly release: string;
  /** What the publisher calls the publication. */
  readonly publication: string;
  /** First and last day on which this is the newest release. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly file: string;
  /** The text file inside, where `file` is an archive. */
  readonly entry: string | null;
  /** Of the text, after unpacking. */
  readonly sha256: string;
  /** Codes in the release, headers included. */
  readonly codes: number;
  /** How many of them can be billed; null where the system has no headers. */
  readonly billable: number | null;
  /** What was done to the publication to arrive at the release; null where it is the release. */
  readonly remark: string | null;
}

/** One release as read: what provenance needs of it beside its place among the releases. */
export interface ReadRelease extends Release {
  readonly publication: string;
  readonly source: SourceText;
  readonly codes: number;
  readonly billable: number | null;
  readonly remark: string | null;
}

export const US_GOVERNMENT_WORK =
  "work of the United States Government: not subject to copyright (17 U.S.C. 105)";

export function officialTable(
  history: TableHistory,
  publisher: string,
  releases: readonly ReadRelease[],
): OfficialTable {
  const { system, coverage, codes } = history;
  const provenance: TableProvenance = {
    system,
    publisher,
    licence: US_GOVERNMENT_WORK,
    codes: codes.length,
    coverage: { from: toIso(coverage.from), to: isoOrNull(coverage.to) },
    releases: releases.map((release, place) =>
      releaseProvenance(release, lastDay(releases[place + 1], coverage)),
    ),
  };
  return { history, provenance };
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}

function lastDay(next: Release | undefined, coverage: Interval): Day | null {
  return next ? addDays(next.from, -1) : coverage.to;
}

function releaseProvenance(release: ReadRelease, to: Day | null): ReleaseProvenance {
  const { file, entry, sha256 } = release.source;
  return {
    release: release.name,
    publication: release.publication,
    effectiveFrom: toIso(release.from),
    effectiveTo: isoOrNull(to),
    file,
    entry,
    sha256,
    codes: release.codes,
    billable: release.billable,
    remark: release.remark,
  };
}
