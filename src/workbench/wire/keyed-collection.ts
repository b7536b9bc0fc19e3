import { itemNotFound } from "../excel-error";
import { WireCollection, type WireObject } from "../protocol/wire-object";

/** A collection whose items are found by a key: an id, a name. */
export abstract class KeyedCollection<Item extends WireObject> extends WireCollection<Item> {
  abstract GetItemOrNullObject(key: unknown): Item | null;

  GetItem(key: unknown): Item {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
}
