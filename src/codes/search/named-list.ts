import type { CodeSystem } from "../types";

/** What people call a list when they say in the query which one they mean. */
const NAMES: readonly (readonly [name: RegExp, system: CodeSystem])[] = [
  [/\bplace of service\b/i, "pos"],
  [/\bmodifiers?\b/i, "modifier"],
  [/\bhcpcs\b/i, "hcpcs"],
  [/\bcpt\b/i, "cpt"],
  [/\bicd[\s-]*10[\s-]*pcs\b/i, "icd10pcs"],
  [/\bicd(?:[\s-]*10)?(?:[\s-]*cm)?\b/i, "icd10cm"],
];
/** Words around the name that ask and tell nothing. */
const ASKING = /\bcodes?\b(?:\s+for\b)?|\bdx code\b/gi;

/** A query that names its list. */
export interface NamedList {
  readonly system: CodeSystem;
  /** The rest of the query. */
  readonly query: string;
}

/** The list that a query names, and the query without its name; null where it names none, or nothing but one. */
export function namedList(query: string): NamedList | null {
  for (const [name, system] of NAMES) {
    if (!name.test(query)) continue;
    const rest = query.replace(name, " ").replace(ASKING, " ").replace(/\s+/g, " ").trimStart();
    return rest === "" ? null : { system, query: rest };
  }
  return null;
}
