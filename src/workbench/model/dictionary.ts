import type { Scalar } from "./scalar";

const INTEGER_FLAG = 0x80000000;
export const EMPTY_ID = 0;

/**
 * Numbers for cell contents, so that a column of a million cells is a Uint32Array. 0 is the empty cell; whole
 * numbers from 0 to 2,147,483,647 are held in the id itself; everything else is remembered once.
 */
export class ScalarDictionary {
  readonly #scalars: Scalar[] = [""]; // index 0 is never looked up: it means empty
  readonly #ids = new Map<Scalar, number>();

  idOf(scalar: Scalar | null): number {
    if (scalar === null) return EMPTY_ID;
    if (isSmallInteger(scalar)) return (scalar | INTEGER_FLAG) >>> 0;
    const known = this.#ids.get(scalar);
    if (known !== undefined) return known;
    const id = this.#scalars.push(scalar) - 1;
    this.#ids.set(scalar, id);
    return id;
  }

  scalarOf(id: number): Scalar | null {
    if (id === EMPTY_ID) return null;
    if (id >= INTEGER_FLAG) return id - INTEGER_FLAG;
    return this.#scalars[id] as Scalar; // ids come from idOf only
  }
}

function isSmallInteger(scalar: Scalar): scalar is number {
  return (
    typeof scalar === "number" &&
    Number.isInteger(scalar) &&
    scalar >= 0 &&
    scalar < INTEGER_FLAG &&
    !Object.is(scalar, -0)
  );
}
