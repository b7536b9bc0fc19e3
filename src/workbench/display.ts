import { CellError } from "./model/scalar";
import type { Scalar } from "./model/scalar";
import { formatDate } from "./number-format/date";
import { formatNumber, generalText } from "./number-format/number";
import type { FormatToken } from "./number-format/tokens";
import { splitSections, tokenizeFormat } from "./number-format/tokens";

interface Format {
  readonly sections: readonly (readonly FormatToken[])[];
}

const formats = new Map<string, Format>();

function readFormat(numberFormat: string): Format {
  let format = formats.get(numberFormat);
  if (format === undefined) {
    format = { sections: splitSections(numberFormat).map(tokenizeFormat) };
    formats.set(numberFormat, format);
  }
  return format;
}

/**
 * The text that a cell shows by its number format, however narrow its column.
 * https://support.microsoft.com/en-us/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
export function displayText(
  scalar: Scalar | null,
  numberFormat: string,
  date1904: boolean,
): string {
  if (scalar === null) return "";
  if (typeof scalar === "boolean") return scalar ? "TRUE" : "FALSE";
  if (scalar instanceof CellError) return scalar.code;
  if (numberFormat === "General" || numberFormat === "@") {
    return typeof scalar === "number" ? generalText(scalar) : scalar;
  }
  const { sections } = readFormat(numberFormat);
  return typeof scalar === "number"
    ? numberText(scalar, sections, date1904)
    : textText(scalar, sections);
}

function textText(text: string, sections: Format["sections"]): string {
  const section =
    sections[3] ?? sections.find((tokens) => tokens.some(({ kind }) => kind === "text"));
  if (section === undefined) return text;
  return section
    .map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : ""))
    .join("");
}

function numberText(value: number, sections: Format["sections"], date1904: boolean): string {
  const [first = [], second, third] = sections;
  const ownNegative = second !== undefined && second.every(({ kind }) => kind !== "text");
  const section =
    value < 0 && ownNegative ? second : value === 0 && third !== undefined ? third : first;
  if (section.some(({ kind }) => kind === "date")) return formatDate(value, section, date1904);
  if (section.some(({ kind }) => kind === "text")) return generalText(value);
  const shown = formatNumber(Math.abs(value), section);
  const sign = value < 0 && !ownNegative && /[1-9]/.test(shown) ? "-" : "";
  return sign + shown;
}
