import { invalidArgument, itemNotFound } from "../excel-error";
import { WireObject } from "../protocol/wire-object";
import { text } from "./args";
import { KeyedCollection } from "./keyed-collection";

/** A map of the model that the API shows as a collection of keys and values. */
interface KeyValues<V> {
  readonly values: Map<string, V>;
  readonly read: (value: unknown) => V;
  readonly changed: () => void;
}

/** Keys without regard to case; adding a known key sets it. */
abstract class KeyValueCollection<V, Item extends WireObject> extends KeyedCollection<Item> {
  readonly scalars: readonly string[] = [];
  constructor(protected readonly store: KeyValues<V>) {
    super();
  }
  protected abstract make(key: string): Item;

  items(): Item[] {
    return [...this.store.values.keys()].map((key) => this.make(key));
  }
  GetCount(): number {
    return this.store.values.size;
  }
  Add(key: unknown, value: unknown): Item {
    const wanted = text(key);
    if (wanted === "") throw invalidArgument();
    const known = this.#known(wanted) ?? wanted;
    this.store.values.set(known, this.store.read(value));
    this.store.changed();
    return this.make(known);
  }
  GetItemOrNullObject(key: unknown): Item | null {
    const known = this.#known(text(key));
    return known === undefined ? null : this.make(known);
  }

  #known(key: string): string | undefined {
    return [...this.store.values.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  }
}

abstract class KeyValue<V> extends WireObject {
  constructor(
    protected readonly store: KeyValues<V>,
    private readonly key: string,
  ) {
    super();
  }
  override get wireId(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): V {
    const value = this.store.values.get(this.key);
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set Value(value: unknown) {
    this.store.values.set(this.key, this.store.read(value));
    this.store.changed();
  }
  Delete(): void {
    if (!this.store.values.delete(this.key)) throw itemNotFound();
    this.store.changed();
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetcustompropertycollection */
export class WorksheetCustomPropertyCollection extends KeyValueCollection<
  string,
  WorksheetCustomProperty
> {
  readonly className = "WorksheetCustomPropertyCollection";
  protected make(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.store, key);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetcustomproperty */
export class WorksheetCustomProperty extends KeyValue<string> {
  readonly className = "WorksheetCustomProperty";
  readonly scalars = ["Key", "Value"];
}

type PropertyValue = string | number | boolean;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.custompropertycollection */
export class CustomPropertyCollection extends KeyValueCollection<PropertyValue, CustomProperty> {
  readonly className = "CustomPropertyCollection";
  protected make(key: string): CustomProperty {
    return new CustomProperty(this.store, key);
  }
  DeleteAll(): void {
    this.store.values.clear();
    this.store.changed();
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.customproperty */
export class CustomProperty extends KeyValue<PropertyValue> {
  readonly className = "CustomProperty";
  readonly scalars = ["Key", "Value", "Type"];
  get Type(): string {
    const { Value: value } = this;
    return typeof value === "string" ? "String" : typeof value === "number" ? "Number" : "Boolean";
  }
}
