import { apiNotFound, invalidOperation, notSimulated } from "../excel-error";
import type { RequirementSets } from "./requirement-sets";
import type { WireObject } from "./wire-object";

type Members = Record<string, unknown>;

/** Wire names begin with a capital ("Values") or with an underscore and a capital ("_KeepReference"). */
const WIRE_NAME = /^_?[A-Z]/;

export function apiName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Reads, sets and calls members of the host's objects, as far as the Excel that is simulated has them. */
export class MemberAccess {
  constructor(private readonly sets: RequirementSets) {}

  has(object: WireObject, name: string): boolean {
    return WIRE_NAME.test(name) && name in object;
  }

  /** True where the member is simulated and this Excel is new enough for it. */
  offered(object: WireObject, name: string): boolean {
    return this.has(object, name) && this.sets.offers(object.className, apiName(name));
  }

  get(object: WireObject, name: string): unknown {
    this.check(object, name);
    return (object as unknown as Members)[name];
  }

  set(object: WireObject, name: string, value: unknown): void {
    this.check(object, name);
    if (!settable(object, name)) {
      throw invalidOperation(`${object.className}.${apiName(name)} cannot be set.`);
    }
    (object as unknown as Members)[name] = value;
  }

  call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    this.check(object, name);
    const member = (object as unknown as Members)[name];
    if (typeof member !== "function") throw notSimulated(describe(object, name));
    return member.apply(object, args);
  }

  private check(object: WireObject, name: string): void {
    if (!this.sets.offers(object.className, eventName(name) ?? apiName(name))) {
      throw apiNotFound(describe(object, name));
    }
    if (!this.has(object, name)) throw notSimulated(describe(object, name));
  }
}

/**
 * The event that a registering method belongs to: "onChanged" for "_RegisterDataChangedEvent". Requirement sets know
 * only the event.
 */
function eventName(name: string): string | null {
  const registered = /^_(?:Unr|R)egister(?:Event)?(?:Data)?([A-Z]\w*?)(?:Event)?$/.exec(name);
  return registered && `on${registered[1] ?? ""}`;
}

function describe(object: WireObject, name: string): string {
  return `${object.className}.${apiName(name)}`;
}

const prototypeOf = (object: object) => Object.getPrototypeOf(object) as object | null;

function settable(object: WireObject, name: string): boolean {
  for (let at: object | null = object; at !== null; at = prototypeOf(at)) {
    const own = Object.getOwnPropertyDescriptor(at, name);
    if (own) return own.set !== undefined || own.writable === true;
  }
  return false;
}
