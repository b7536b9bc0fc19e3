/** The marks that give a CSV text its shape. */
export interface CsvMarks {
  /** Stands between two fields: one character. */
  readonly delimiter: string;
  /** Stands around a field that holds a delimiter, a quote or a line end; doubled inside. */
  readonly quote: string;
}

const LINE_END = /[\r\n]/;

/**
 * What a raw field says. As Excel reads it: quotes count only at the very start of a field, a doubled quote
 * is one quote, and what follows the closing quote belongs to the field.
 */
export function fieldValue(raw: string, quote: string): string {
  if (!raw.startsWith(quote)) return raw;
  let value = "";
  let from = 1;
  for (;;) {
    const at = raw.indexOf(quote, from);
    if (at < 0) return value + raw.slice(from);
    value += raw.slice(from, at);
    if (raw[at + 1] !== quote) return value + raw.slice(at + 1);
    value += quote;
    from = at + 2;
  }
}

/**
 * The raw field for a value. It gets quotes when it needs them, and also when the field that it replaces had
 * them, so that a file that quotes everything goes on doing so.
 */
export function rawField(value: string, marks: CsvMarks, quoted = false): string {
  const { delimiter, quote } = marks;
  const needsQuotes = value.includes(delimiter) || value.includes(quote) || LINE_END.test(value);
  if (!quoted && !needsQuotes) return value;
  return quote + value.replaceAll(quote, quote + quote) + quote;
}
