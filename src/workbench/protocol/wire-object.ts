/**
 * An object of Excel's API as the host holds it. Members that a request may name are written as they stand on the
 * wire, with a capital first letter (`RowIndex`, `GetCell`, `_KeepReference`); everything else is out of reach.
 */
export abstract class WireObject {
  /** The class's name in Excel's API, for requirement sets and messages. */
  abstract readonly className: string;
  /** Properties that `load()` without names gives. */
  abstract readonly scalars: readonly string[];
  /** Set while the add-in holds on to the object. */
  referenceId: string | null = null;
  /** By which a collection finds this item again. */
  get wireId(): string | number | null {
    return null;
  }
  /** Called when the add-in lets the object go, and at the end of the request that made it. */
  release(): void {}
}

/** A collection: its items are what `items` gives. */
export interface HasItems {
  items(): readonly WireObject[];
}

export abstract class WireCollection<Item extends WireObject>
  extends WireObject
  implements HasItems
{
  abstract items(): readonly Item[];
}

export function isCollection(object: WireObject): object is WireObject & HasItems {
  return "items" in object && typeof object.items === "function";
}
