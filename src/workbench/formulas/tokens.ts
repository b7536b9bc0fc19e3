import type { Reference } from "./reference";
import { parseReference } from "./reference";

/** A piece of a formula, with where it stands in the text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "symbol"; readonly value: string }
);

/** A formula that Excel would not take. */
export class FormulaSyntaxError extends Error {}

/** A formula that Excel takes and this simulation does not read: arrays, structured references. */
export class UnsupportedFormula extends Error {}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;

const PATTERNS: readonly (readonly [Token["kind"] | "space", RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy],
  ["reference", new RegExp(String.raw`(${SHEET})?(${AREA})(?![\w.(\u0080-\uFFFF])`, "y")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[A-Za-z_\\\u0080-\uFFFF][\w.\u0080-\uFFFF]*/y],
  ["symbol", /<>|<=|>=|[-+*/^&=<>%(),@#]/y],
];

/** Cuts a formula, without its leading "=", into tokens. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (token.kind !== "space") tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | { kind: "space"; end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match === null) continue;
    const place = { start: at, end: at + match[0].length };
    const token = kind === "space" ? { ...place, kind } : tokenOf(kind, match, place);
    if (token !== null) return token;
  }
  // A table's columns, array constants.
  if ("[]{};!:".includes(formula.charAt(at))) throw new UnsupportedFormula(formula);
  throw new FormulaSyntaxError(`Unexpected "${formula.charAt(at)}".`);
}

function tokenOf(
  kind: Token["kind"],
  match: RegExpExecArray,
  place: { start: number; end: number },
): Token | null {
  const [text, sheet, area = ""] = match;
  switch (kind) {
    case "number":
      return { ...place, kind, value: Number(text) };
    case "text":
      return { ...place, kind, value: text.slice(1, -1).replaceAll('""', '"') };
    case "error":
      return { ...place, kind, value: text.toUpperCase() };
    case "reference": {
      const reference = parseReference(sheet === undefined ? null : bareName(sheet), area);
      return reference && { ...place, kind, reference };
    }
    default:
      return { ...place, kind, value: text };
  }
}

function bareName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
