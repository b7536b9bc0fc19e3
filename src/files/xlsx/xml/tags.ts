import { FileProblem } from "../../problem";

/**
 * Just enough of XML to walk through a sheet's part and put it together again character by character, which
 * a parser that only reports events cannot do. What is found are places in the text, never copies of it.
 * Source: W3C Extensible Markup Language 1.0 (fifth edition).
 */
export interface Tag {
  /** Where `<` stands, and the place after `>`. */
  readonly start: number;
  readonly end: number;
  readonly kind: "open" | "close" | "empty";
  /** The name without namespace prefix: some writers put `x:` before every name. */
  readonly name: string;
}

const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const COLON = 58;

/** The next tag at or after `from`; null when the text ends before a whole one. Comments and CDATA are passed over. */
export function nextTag(text: string, from: number): Tag | null {
  for (let start = text.indexOf("<", from); start >= 0;) {
    const second = text.charCodeAt(start + 1);
    if (second !== EXCLAMATION && second !== QUESTION) return tagAt(text, start);
    const end = afterMarkup(text, start);
    if (end < 0) return null;
    start = text.indexOf("<", end);
  }
  return null;
}

/**
 * The tag that closes the element opened before `from`. Elements of that name must not hold each other.
 * @throws FileProblem when there is none.
 */
export function closingTag(text: string, from: number, name: string): Pick<Tag, "start" | "end"> {
  // Nearly always the very next such text is it; only a comment or CDATA section could hide another.
  const ending = `</${name}>`;
  const start = text.indexOf(ending, from);
  if (start >= 0 && !text.slice(from, start).includes("<!")) {
    return { start, end: start + ending.length };
  }
  for (let tag = nextTag(text, from); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.kind === "close" && tag.name === name) return tag;
  }
  throw unreadable();
}

/** A sheet's part that is well-formed, perhaps, but not what a spreadsheet program writes. */
export function unreadable(): FileProblem {
  return new FileProblem(
    "The sheet is written in a way that Excel itself does not write: open it in Excel, save it again, and try that copy.",
  );
}

/** What the quick search for an attribute below would miss: single quotes, other white space, prefixes. */
const UNUSUAL_TAG = /['\t\r\n:]|\s=|=\s/;

/** The value of an attribute of the tag as it stands in the text (`r` also finds `x:r`); null if it has none. */
export function attribute(tagText: string, name: string): string | null {
  const quick = tagText.indexOf(` ${name}="`);
  if (quick >= 0) {
    const start = quick + name.length + 3;
    return unescapeXml(tagText.slice(start, tagText.indexOf('"', start)));
  }
  if (!UNUSUAL_TAG.test(tagText)) return null;
  const slow = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tagText);
  return slow ? unescapeXml(slow[1] ?? slow[2] ?? "") : null;
}

const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const LAST_CODE_POINT = 0x10ffff;

/** Text as it was meant: entities resolved, line ends as XML has them (LF). */
function unescapeXml(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint <= LAST_CODE_POINT ? String.fromCodePoint(codePoint) : whole;
  });
}

/** The characters between two tags: entities resolved, CDATA opened, comments dropped. */
export function textContent(text: string): string {
  if (!text.includes("<")) return unescapeXml(text);
  let content = "";
  let from = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
    content += unescapeXml(text.slice(from, at));
    from = afterMarkup(text, at);
    if (from < 0) return content;
    if (text.startsWith("<![CDATA[", at)) content += text.slice(at + 9, from - 3);
  }
  return content + unescapeXml(text.slice(from));
}

/** Text for between two tags. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function tagAt(text: string, start: number): Tag | null {
  const closing = text.charCodeAt(start + 1) === SLASH;
  let nameStart = closing ? start + 2 : start + 1;
  let at = nameStart;
  let unit = text.charCodeAt(at);
  while (unit > 32 && unit !== GREATER && unit !== SLASH) {
    if (unit === COLON) nameStart = at + 1;
    unit = text.charCodeAt(++at);
  }
  const name = text.slice(nameStart, at);
  while (at < text.length && unit !== GREATER) {
    if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE) {
      at = text.indexOf(unit === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return null;
    }
    unit = text.charCodeAt(++at);
  }
  if (at >= text.length) return null;
  const empty = text.charCodeAt(at - 1) === SLASH;
  return { start, end: at + 1, kind: closing ? "close" : empty ? "empty" : "open", name };
}

/** The place after a comment, CDATA section or processing instruction; -1 when the text ends inside it. */
function afterMarkup(text: string, start: number): number {
  const [opening, ending] = text.startsWith("<!--", start)
    ? [4, "-->"]
    : text.startsWith("<![CDATA[", start)
      ? [9, "]]>"]
      : text.startsWith("<?", start)
        ? [2, "?>"]
        : [2, ">"];
  const end = text.indexOf(ending, start + opening);
  return end < 0 ? -1 : end + ending.length;
}
