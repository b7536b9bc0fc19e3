/** The wanted header, with a number behind it where the sheet has such a header already. */
export function freeHeader(wanted: string, taken: readonly unknown[]): string {
  const lower = new Set(taken.map((header) => String(header).trim().toLowerCase()));
  let header = wanted;
  for (let n = 2; lower.has(header.toLowerCase()); n++) header = `${wanted} (${n})`;
  return header;
}
