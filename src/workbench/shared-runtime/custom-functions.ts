import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";

/** Rows of cells, as a formula hands them over and gets them back. */
export type Cells = readonly (readonly (Scalar | null)[])[];

/** What the add-in's functions.json says of one function, as far as a formula needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}

/** A function that the add-in must work out. */
export interface FunctionCall {
  readonly id: number;
  readonly functionId: string;
  /** Null for an argument that was left out. */
  readonly args: readonly (Cells | null)[];
}

/** Shown while the add-in works. https://support.microsoft.com/en-us/office/how-to-correct-a-busy-error-b5e80ac0-2e2d-4cdb-9f7d-0b1ebcb1a3a4 */
const BUSY: Cells = [[CellError.of("#BUSY!")]];

/**
 * The functions that an add-in brings to a workbook. A call is made once for the same arguments: they are not
 * volatile, so Excel asks again only when an argument changes.
 */
export class CustomFunctions {
  readonly #functions = new Map<string, FunctionMetadata>();
  readonly #results = new Map<string, Cells>();
  readonly #underWay = new Map<number, string>();
  #calls: FunctionCall[] = [];
  #lastId = 0;
  /** Called when there is something to take by `takeCalls`. */
  onCalls: () => void = () => {};
  /** Called when results have come. */
  onResults: () => void = () => {};

  /** Makes the functions known by their names in the namespace: CODES and DESCRIBE give CODES.DESCRIBE. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const one of functions) {
      this.#functions.set(`${namespace}.${one.name}`.toUpperCase(), one);
    }
  }

  /** By its full name, in any case. */
  find(name: string): FunctionMetadata | undefined {
    return this.#functions.get(name.toUpperCase());
  }

  /** The result, or #BUSY! until the add-in has given it. */
  call({ id: functionId }: FunctionMetadata, args: readonly (Cells | null)[]): Cells {
    const key = JSON.stringify([functionId, args]);
    const known = this.#results.get(key);
    if (known) return known;
    this.#results.set(key, BUSY);
    const id = ++this.#lastId;
    this.#underWay.set(id, key);
    this.#calls.push({ id, functionId, args });
    if (this.#calls.length === 1) this.onCalls();
    return BUSY;
  }

  /** The calls that nobody has taken yet. */
  takeCalls(): readonly FunctionCall[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  settle(results: readonly { readonly id: number; readonly result: Cells }[]): void {
    for (const { id, result } of results) {
      const key = this.#underWay.get(id);
      if (key === undefined) continue;
      this.#underWay.delete(id);
      this.#results.set(key, result);
    }
    if (results.length > 0) this.onResults();
  }
}
