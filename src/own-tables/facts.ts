import type { OwnFacts, OwnFile } from "./types";

const NOT_IN_AN_ID = /[^a-z0-9]+/g;

/** Small letters, digits and hyphens, as an id has them. */
export function slug(text: string): string {
  return text.toLowerCase().replace(NOT_IN_AN_ID, "-").replace(/^-|-$/g, "");
}

/** A file's name without its endings: `fees.2026.csv.zip` is `fees.2026`. */
export function baseName(file: string): string {
  return file.replace(/(?:\.(?:zip|csv|tsv|tab|dat|txt|xls|xlsx|xlsm))+$/i, "");
}

/** The facts that are the same for every kind, and what this kind adds. */
export function factsOf(
  { name, sha256, added }: OwnFile,
  own: Pick<OwnFacts, "id" | "kind" | "name" | "count"> & Partial<OwnFacts>,
): OwnFacts {
  return {
    from: null,
    to: null,
    modifiers: 0,
    setting: null,
    ...own,
    file: name,
    sha256,
    added,
  };
}
