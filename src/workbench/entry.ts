import type { Scalar } from "./model/scalar";

export interface Entry {
  readonly formula: string | null;
  readonly value: Scalar | null;
  readonly textPrefix: boolean;
  readonly numberFormat: string | null;
}

export function parseEntry(text: string, numberFormat: string): Entry {
  const constant = (value: Scalar | null): Entry => ({
    formula: null,
    value,
    textPrefix: false,
    numberFormat: null,
  });
  if (text === "") return constant(null);
  if (text.startsWith("'")) return { ...constant(text.slice(1)), textPrefix: true };
  if (numberFormat === "@") return constant(text);
  if (/^=./s.test(text)) return { ...constant(null), formula: text };
  if (/^(true|false)$/i.test(text)) return constant(text.toLowerCase() === "true");
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return constant(Number(text));
  return constant(text);
}
