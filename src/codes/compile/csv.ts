/**
 * Reads comma-separated text as RFC 4180 describes it: quoted fields may hold commas, line ends and doubled
 * quotes. Gives one object a record, keyed by the header line.
 *
 * @throws if a record has not as many fields as the header.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...records] = parseRecords(text.replace(/^\uFEFF/, ""));
  if (!header) return [];
  return records.map((fields, number) => {
    if (fields.length !== header.length) {
      throw new Error(
        `record ${number + 2}: ${fields.length} fields where the header has ${header.length}`,
      );
    }
    return Object.fromEntries(header.map((name, column) => [name, fields[column] ?? ""]));
  });
}

/** A field, quoted or bare, and what ends it: a comma, a line end, or the end of the text. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (!match) throw new Error(`a stray quote near "${text.slice(at, at + 40)}"`);
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") {
      records.push(fields);
      fields = [];
    }
  }
  // The text ended right behind a comma: its last field is empty.
  if (fields.length > 0) records.push([...fields, ""]);
  return records;
}
