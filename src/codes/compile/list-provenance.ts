import { US_GOVERNMENT_WORK } from "./official-table";
import type { SourceText } from "./sources";

/** What provenance.json says of a list. */
export interface ListProvenance {
  readonly list: string;
  readonly publication: string;
  readonly publisher: string;
  readonly licence: string;
  readonly file: string;
  /** The text file inside, where `file` is an archive. */
  readonly entry: string | null;
  /** Of the text after unpacking; of the whole file, where it is a workbook. */
  readonly sha256: string;
  /** Lines or notes in the publication. */
  readonly entries: number;
}

export const CMS = "Centers for Medicare & Medicaid Services (CMS)";

export function provenanceOf(
  list: string,
  publication: string,
  publisher: string,
  { file, entry, sha256 }: Pick<SourceText, "file" | "entry" | "sha256">,
  entries: number,
): ListProvenance {
  return {
    list,
    publication,
    publisher,
    licence: US_GOVERNMENT_WORK,
    file,
    entry,
    sha256,
    entries,
  };
}
