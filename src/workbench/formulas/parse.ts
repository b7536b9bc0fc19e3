import type { ErrorCode } from "../model/scalar";
import type { Reference } from "./reference";
import type { Token } from "./tokens";
import { FormulaSyntaxError, tokenize, UnsupportedFormula } from "./tokens";

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "reference"; readonly reference: Reference }
  /** All cells that the formula in a cell fills: A1#. */
  | { readonly kind: "spill"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%" | "@"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/**
 * How tightly each operator binds.
 * https://support.microsoft.com/en-us/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a
 */
const PRECEDENCE: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
/** Above "^": in Excel -2^2 is 4. */
const NEGATION = 6;

/** Reads a formula with its leading "=". Throws FormulaSyntaxError, or UnsupportedFormula for what is left out. */
export function parseFormula(formula: string): Expression {
  return new Parser(tokenize(formula.replace(/^=/, ""))).parse();
}

class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expression {
    const expression = this.#expression(0);
    if (this.#symbol() === "#") throw new UnsupportedFormula("#");
    if (this.#at < this.tokens.length) throw new FormulaSyntaxError("Something is left over.");
    return expression;
  }

  #expression(tightness: number): Expression {
    let left = this.#prefix();
    for (;;) {
      if (this.#take("%")) {
        left = { kind: "unary", operator: "%", of: left };
        continue;
      }
      const operator = this.#symbol();
      const binds = operator === null ? undefined : PRECEDENCE[operator];
      if (binds === undefined || binds <= tightness) return left;
      this.#at += 1;
      const right = this.#expression(binds);
      left = { kind: "binary", operator: operator as BinaryOperator, left, right };
    }
  }

  #prefix(): Expression {
    if (this.#take("-")) return { kind: "unary", operator: "-", of: this.#expression(NEGATION) };
    if (this.#take("@")) return { kind: "unary", operator: "@", of: this.#expression(NEGATION) };
    if (this.#take("+")) return { kind: "unary", operator: "+", of: this.#expression(NEGATION) };
    if (this.#take("(")) {
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    return this.#operand();
  }

  #operand(): Expression {
    const token = this.tokens[this.#at];
    if (token === undefined) throw new FormulaSyntaxError("Something is missing.");
    this.#at += 1;
    switch (token.kind) {
      case "number":
      case "text":
        return { kind: "constant", value: token.value };
      case "error":
        return { kind: "error", code: token.value as ErrorCode }; // the tokenizer knows only these
      case "reference":
        return { kind: this.#take("#") ? "spill" : "reference", reference: token.reference };
      case "name":
        return this.#nameOrCall(token.value);
      default:
        // Of a name or a table.
        if (token.value === "#") throw new UnsupportedFormula("#");
        throw new FormulaSyntaxError(`"${token.value}" cannot stand there.`);
    }
  }

  #nameOrCall(name: string): Expression {
    if (this.#take("(")) return { kind: "call", name: name.toUpperCase(), args: this.#args() };
    if (/^true$/i.test(name)) return { kind: "constant", value: true };
    if (/^false$/i.test(name)) return { kind: "constant", value: false };
    return { kind: "name", name };
  }

  #args(): Expression[] {
    if (this.#take(")")) return [];
    const args: Expression[] = [];
    do {
      const empty = this.#symbol() === "," || this.#symbol() === ")";
      args.push(empty ? { kind: "constant", value: null } : this.#expression(0));
    } while (this.#take(","));
    this.#expect(")");
    return args;
  }

  #symbol(): string | null {
    const token = this.tokens[this.#at];
    return token?.kind === "symbol" ? token.value : null;
  }

  #take(symbol: string): boolean {
    if (this.#symbol() !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw new FormulaSyntaxError(`"${symbol}" is missing.`);
  }
}
