import { fiscalYear } from "../../codes/fiscal-year";
import type { CodeTable, Day, Release } from "../../codes/types";
import { crc32 } from "../../files/zip/crc32";

/** Releases that a file is compared with: a wrong name is off by a year or two. */
const COMPARED = 4;

/** Tells whether two releases have the same codes, billable and not: ascending, one after another. */
export function releaseDigest(codes: readonly { code: string; billable: boolean }[]): number {
  const text = codes.map(({ code, billable }) => `${code} ${Number(billable)}`).join("\n");
  return crc32(new TextEncoder().encode(text));
}

function codesOn(table: CodeTable, day: Day): { code: string; billable: boolean }[] {
  return Array.from({ length: table.size }, (_, at) => table.codeAt(at)).flatMap((code) => {
    const { status } = table.on(code, day);
    if (status !== "valid" && status !== "header") return [];
    return [{ code, billable: status === "valid" }];
  });
}

/**
 * The bundled release of another year that has the very same codes; null if there is none. Every October brings new
 * codes, so that such a file has a wrong name.
 */
export function sameCodesAs(table: CodeTable, from: Day, digest: number): Release | null {
  const others = table.releases.filter((release) => fiscalYear(release.from) !== fiscalYear(from));
  return (
    others
      .slice(-COMPARED)
      .find((release) => releaseDigest(codesOn(table, release.from)) === digest) ?? null
  );
}
