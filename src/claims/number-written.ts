/** `1,234.50`, `$80`, `-3`, `(25.00)`, `1e2` is not one: how sheets and exports write an amount. */
const WRITTEN = /^(\()?(-)?\s*\$?\s*(-)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(\))?(-)?$/;
/** `1.234` and `1 234`, where a comma stands before the cents: marks between thousands. */
const GROUPED = /^[^\d]*\d{1,3}(?:[. \u00a0\u202f'’]\d{3})+$/;
const MARKS = /[. \u00a0\u202f'’]/g;

/**
 * The number that a text writes, as people and programs write amounts; null for anything else.
 * @param commaDecimals True where a comma stands before the cents.
 */
export function numberWritten(text: string, commaDecimals = false): number | null {
  const match = WRITTEN.exec(commaDecimals ? withPoint(text.trim()) : text.trim());
  if (!match) return null;
  const [, open, minus, innerMinus, whole = "", part = "", close, trailing] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  if (whole === "" && part.length < 2) return null;
  const signs = [open, minus, innerMinus, trailing].filter((sign) => sign !== undefined).length;
  if (signs > 1) return null;
  const amount = Number(`${whole.replaceAll(",", "") || "0"}${part === "." ? "" : part}`);
  return signs === 1 ? -amount : amount;
}

/** A text without a comma may come from a program that writes `125.50` everywhere. */
function withPoint(text: string): string {
  const [whole = "", cents, ...more] = text.split(",");
  if (cents === undefined || more.length > 0) return text;
  return `${GROUPED.test(whole) ? whole.replace(MARKS, "") : whole}.${cents}`;
}
