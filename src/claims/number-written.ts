/** `1,234.50`, `$80`, `-3`, `(25.00)`, `1e2` is not one: how sheets and exports write an amount. */
const WRITTEN = /^(\()?(-)?\s*\$?\s*(-)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(\))?(-)?$/;

/** The number that a text writes, as people and programs write amounts; null for anything else. */
export function numberWritten(text: string): number | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [, open, minus, innerMinus, whole = "", part = "", close, trailing] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  if (whole === "" && part.length < 2) return null;
  const signs = [open, minus, innerMinus, trailing].filter((sign) => sign !== undefined).length;
  if (signs > 1) return null;
  const amount = Number(`${whole.replaceAll(",", "") || "0"}${part === "." ? "" : part}`);
  return signs === 1 ? -amount : amount;
}
