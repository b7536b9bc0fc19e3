import { closingTag, nextTag, textContent } from "../xml/tags";

/** A control character, or one that XML cannot hold, stands in a workbook as its number: `_x000D_`. */
const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;
// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const NEEDS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/**
 * The plain text of a shared or inline string element: its runs joined, without the phonetic guide.
 * Source: ECMA-376 part 1, 18.4.8 (si) and 22.9.2.19 (ST_Xstring).
 */
export function richText(element: string): string {
  let text = "";
  for (let tag = nextTag(element, 0); tag !== null;) {
    let end = tag.end;
    if (tag.kind === "open" && tag.name === "rPh") end = closingTag(element, tag.end, "rPh").end;
    if (tag.kind === "open" && tag.name === "t") {
      const close = closingTag(element, tag.end, "t");
      text += textContent(element.slice(tag.end, close.start));
      end = close.end;
    }
    tag = nextTag(element, end);
  }
  return plainText(text);
}

/** Text with its escaped characters put back. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Text with the characters escaped that XML cannot hold, and what would read as such an escape. */
export function escapedText(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
  );
}
