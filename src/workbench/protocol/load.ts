import type { MemberAccess } from "./members";
import { wireName } from "./members";
import type { QueryInfo } from "./messages";
import type { HasItems } from "./wire-object";
import { isCollection, WireObject } from "./wire-object";

type Loaded = Record<string, unknown>;
type Path = readonly string[];

/** What the add-in learns of an object without loading: how to find it again. */
export function identify(object: WireObject): Loaded {
  const identity: Loaded = {};
  if (object.wireId !== null) identity["Id"] = object.wireId;
  if (object.referenceId !== null) identity["_ReferenceId"] = object.referenceId;
  return identity;
}

/** The properties of an object, or of a collection's items, that a `load` asks for. */
export class Loader {
  constructor(private readonly members: MemberAccess) {}

  load(object: WireObject, query: QueryInfo): Loaded {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((name) =>
      name.split(/[/.]/).filter(Boolean).map(wireName),
    );
    return isCollection(object)
      ? this.#loadCollection(object, paths, query)
      : this.#loadObject(object, paths);
  }

  #loadObject(object: WireObject, paths: readonly Path[]): Loaded {
    const loaded = identify(object);
    const wanted = paths.length === 0 || paths.some(([head]) => head === "*");
    if (wanted) for (const name of this.#scalars(object)) this.#add(loaded, object, [name]);
    for (const path of paths) if (path[0] !== "*") this.#add(loaded, object, path);
    return loaded;
  }

  // Office.js drops "items/" from the names, so a name can mean the collection itself or each of its items.
  #loadCollection(
    collection: WireObject & HasItems,
    paths: readonly Path[],
    query: QueryInfo,
  ): Loaded {
    const own = paths.filter(([head = ""]) => collection.scalars.includes(head));
    const ofItems = paths.filter((path) => !own.includes(path));
    const loaded = identify(collection);
    for (const path of own) this.#add(loaded, collection, path);
    if (paths.length > 0 && ofItems.length === 0) return loaded;
    if (paths.length === 0) {
      for (const name of this.#scalars(collection)) this.#add(loaded, collection, [name]);
    }
    const skip = query.Skip ?? 0;
    const items = collection.items().slice(skip, query.Top ? skip + query.Top : undefined);
    loaded["_Items"] = items.map((item) => this.#loadObject(item, ofItems));
    return loaded;
  }

  /** All plain properties that this Excel has: `load()` does not ask for newer ones. */
  #scalars(object: WireObject): string[] {
    return object.scalars.filter((name) => this.members.offered(object, name));
  }

  #add(loaded: Loaded, object: WireObject, [head = "", ...rest]: Path): void {
    const value = this.members.get(object, head);
    if (!(value instanceof WireObject)) {
      loaded[head] = value ?? null;
      return;
    }
    const inner = isCollection(value)
      ? this.#loadCollection(value, rest.length > 0 ? [rest] : [], {})
      : this.#loadObject(value, rest.length > 0 ? [rest] : []);
    loaded[head] = merge(loaded[head], inner);
  }
}

/** "format/fill/color" and "format/font/bold" fill one and the same "Format". */
function merge(before: unknown, added: Loaded): Loaded {
  if (typeof before !== "object" || before === null) return added;
  const merged: Loaded = { ...(before as Loaded) };
  for (const [key, value] of Object.entries(added)) {
    merged[key] = isLoaded(value) && isLoaded(merged[key]) ? merge(merged[key], value) : value;
    if (key === "_Items" && Array.isArray(value) && Array.isArray((before as Loaded)[key])) {
      const items = (before as Loaded)[key] as Loaded[];
      merged[key] = value.map((item: Loaded, at) => merge(items[at], item));
    }
  }
  return merged;
}

function isLoaded(value: unknown): value is Loaded {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
