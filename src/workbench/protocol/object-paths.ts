import { ExcelError, invalidReference, notSimulated } from "../excel-error";
import type { MemberAccess } from "./members";
import type { ArgumentInfo, BatchRequest, ReferencedIds, WirePath } from "./messages";
import { PathType } from "./messages";
import type { References } from "./references";
import { WireObject } from "./wire-object";

/** What a path leads to; null where it leads to nothing ("null object" in Office.js). */
type Resolved = WireObject | null;

/** Finds the objects that one request speaks of. Each path is walked once per request. */
export class ObjectPaths {
  readonly #resolved = new Map<number, Resolved>();

  constructor(
    private readonly request: BatchRequest,
    private readonly root: WireObject,
    private readonly members: MemberAccess,
    private readonly references: References,
    private readonly newObjects: ReadonlyMap<string, WireObject>,
  ) {}

  resolve(id: number): Resolved {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) {
      throw new ExcelError("InvalidObjectPath", `There is no object path ${id}.`);
    }
    const found = this.#walk(path);
    this.#resolved.set(id, found);
    return found;
  }

  /** A method's arguments, with objects in the place of their path ids. */
  args(info: ArgumentInfo | undefined): unknown[] {
    return this.#withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Every object that was found, to be released at the end. */
  objects(): WireObject[] {
    return [...this.#resolved.values()].filter((object) => object !== null);
  }

  #walk(path: WirePath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.NewObject:
        return this.#newObject(path.Name);
      case PathType.Reference:
        return this.#reference(path.Name);
      case PathType.NullObject:
        return null;
      default:
        return this.#fromParent(path);
    }
  }

  #fromParent(path: WirePath): Resolved {
    const parent =
      path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const found =
      path.ObjectPathType === PathType.Property
        ? this.members.get(parent, path.Name)
        : this.members.call(
            parent,
            path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name,
            this.args(path.ArgumentInfo),
          );
    if (found === null || found === undefined) return null;
    if (found instanceof WireObject) return found;
    throw notSimulated(`an object at ${parent.className}.${path.Name}`);
  }

  #newObject(name: string): WireObject {
    const made = this.newObjects.get(name);
    if (made === undefined) throw notSimulated(`new ${name}`);
    return made;
  }

  #reference(id: string): WireObject {
    const kept = this.references.get(id);
    if (kept === undefined) throw invalidReference();
    return kept;
  }

  #withObjects(args: readonly unknown[], ids: readonly ReferencedIds[]): unknown[] {
    return args.map((arg, place) => {
      const id = ids[place] ?? 0;
      if (Array.isArray(id) && Array.isArray(arg)) return this.#withObjects(arg, id);
      if (typeof id === "number" && id !== 0) return this.resolve(id);
      return this.#withInnerObjects(arg);
    });
  }

  // Inside an options object, Office.js writes { _ObjectPathId: 7 } for an object.
  #withInnerObjects(arg: unknown): unknown {
    if (typeof arg !== "object" || arg === null || Array.isArray(arg)) return arg;
    const inner = arg as Record<string, unknown>;
    const id = inner["_ObjectPathId"];
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(
      Object.entries(inner).map(([key, value]) => [key, this.#withInnerObjects(value)]),
    );
  }
}
