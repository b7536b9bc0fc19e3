/**
 * CMS's ICD-10-CM order file: fixed columns, one code a line. Columns (1-based) after the "ICD-10-CM order file
 * format" that CMS ships with it: 7-13 code without dot, 15 billable (1) or header (0), 17-76 short description,
 * 78 to the end long description.
 */
export interface OrderLine {
  readonly code: string;
  readonly billable: boolean;
  readonly description: string;
}

const LINE = /^\d{5} ([A-Z0-9]{3,7}) +([01]) .{60} (\S(?:.*\S)?) *$/;

/** Reads one line; null for one that has not the order file's columns. */
export function parseOrderLine(line: string): OrderLine | null {
  const [, code, billable, description] = LINE.exec(line) ?? [];
  return code && billable && description ? { code, billable: billable === "1", description } : null;
}

/** @throws at the first line that has not the order file's columns. */
export function parseOrderFile(text: string): OrderLine[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, number) => {
    const read = parseOrderLine(line);
    if (!read) throw new Error(`line ${number + 1} is not an order line: ${line}`);
    return read;
  });
}
