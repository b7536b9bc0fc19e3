/** A piece of a number format's section. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  /** A run of digit places, with commas and the decimal point in it. */
  | { readonly kind: "digits"; readonly text: string }
  | { readonly kind: "exponent"; readonly text: string }
  | { readonly kind: "percent" }
  | { readonly kind: "fraction"; readonly text: string }
  | { readonly kind: "general" }
  | { readonly kind: "text" }
  /** "yyyy", "m", "[h]", "AM/PM", ".000" after seconds. */
  | { readonly kind: "date"; readonly text: string };

const PATTERNS: readonly (readonly [FormatToken["kind"] | "skip", RegExp])[] = [
  ["literal", /"([^"]*)"/y],
  ["literal", /\\([\s\S])/y],
  // "_)" leaves a space as wide as the bracket, "*x" fills the cell.
  ["literal", /_[\s\S]/y],
  ["skip", /\*[\s\S]/y],
  ["date", /\[(?:h+|m+|s+)\]/iy],
  // A currency keeps its sign: [$€-407]; colours, locales and conditions change nothing that we show.
  ["literal", /\[\$([^\]-]*)(?:-[^\]]*)?\]/y],
  ["skip", /\[[^\]]*\]/y],
  ["general", /General/iy],
  ["date", /AM\/PM|A\/P/iy],
  ["date", /y+|m+|d+|h+|s+/iy],
  ["exponent", /E[+-]0+/iy],
  ["fraction", /[#?0]* ?[#?]+\/[#?0-9]+/y],
  ["digits", /[0#?](?:[0#?,]*)(?:\.[0#?]*)?,*|\.[0#?]+/y],
  ["percent", /%/y],
  ["text", /@/y],
];

/** The sections of a format: positive, negative, zero, text. */
export function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\[\s\S]|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;|$)/g) ?? [""];
}

export function tokenizeFormat(section: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  for (let at = 0; at < section.length;) {
    const { token, end } = tokenAt(section, at);
    if (token !== null) tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(section: string, at: number): { token: FormatToken | null; end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(section);
    if (match === null) continue;
    const end = at + match[0].length;
    if (kind === "skip") return { token: null, end };
    if (kind === "literal") {
      return { token: { kind, text: match[0].startsWith("_") ? " " : (match[1] ?? "") }, end };
    }
    return { token: { kind, text: match[0] }, end };
  }
  return { token: { kind: "literal", text: section.charAt(at) }, end: at + 1 };
}
