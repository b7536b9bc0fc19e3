/** The header of the column that we add to a sheet for our marks. Found by its words, so it is a contract: never rename it. */
export const CODE_CHECK_HEADER = "Code check";

/** True for the header of our own column: it is never read as part of a claim. */
export function isCodeCheckHeader(header: string): boolean {
  return header.trim().toLowerCase() === CODE_CHECK_HEADER.toLowerCase();
}
