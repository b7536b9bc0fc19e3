import { CPT_BEGAN, looksLikeCpt } from "./cpt";
import { toIso } from "./day";
import { looksLikeDental } from "./hcpcs";
import { looksLikeCptModifier } from "./modifier";
import { replacementsOn } from "./replacements";
import { looksLike, toClaimForm, toDisplay } from "./systems";
import type { CodeOnDay, CodeStatus, CodeSystem, CodeTable, CodeTables, Day } from "./types";

/** The code systems whose codes the tables list, in the order in which a code is looked for. */
export const LISTED_SYSTEMS = ["icd10cm", "hcpcs", "modifier", "pos", "icd10pcs", "cpt"] as const;
export type ListedSystem = (typeof LISTED_SYSTEMS)[number];

/** The tables of these systems that are loaded. */
export function listedTables(tables: CodeTables): CodeTable[] {
  return LISTED_SYSTEMS.flatMap((system) => tables[system] ?? []);
}

/** What the tables say of one code. The keys and their order are a contract with other people's scripts. */
export interface CodeDescription {
  /** As it was asked for. */
  readonly input: string;
  /** As people write it (E11.9); null for a code that nothing is known of. */
  readonly code: string | null;
  readonly system: CodeSystem | null;
  readonly description: string | null;
  readonly status: CodeStatus;
  /** null where it cannot be said. */
  readonly billable: boolean | null;
  /** ISO days between which the code is what it is on that day; `validTo` null while no end is known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The codes that took its place, as people write them. */
  readonly replacedBy: readonly string[];
}

/**
 * Describes a code as of a day. Without a system, the first of ICD-10-CM, HCPCS, modifiers, places of service,
 * ICD-10-PCS and CPT (where they are loaded) wins in which the code is usable on that day; failing that, the first that knows the code at all.
 */
export function describeCode(
  input: string,
  system: ListedSystem | null,
  day: Day,
  tables: CodeTables,
): CodeDescription {
  const asked = listedTables(tables).filter((table) => system === null || table.system === system);
  const looked = asked.map((table) => ({
    table,
    found: table.on(toClaimForm(table.system, input), day),
  }));
  const known = looked.filter(({ table, found }) => table.spans(found.code).length > 0);
  const best =
    known.find(({ found }) => found.status === "valid") ??
    known.find(({ found }) => found.status === "header") ??
    known[0];
  if (best) return describeKnown(input, best, day, tables);
  return describeUnknown(
    input,
    system,
    looked.map(({ found }) => found),
    tables.cpt?.covers(toClaimForm("cpt", input), day) === true,
  );
}

/**
 * A code that no table has. It may exist all the same, and then nothing can be said: a code of the American
 * Medical or Dental Association, whose lists are not here, or one newer than the table of its system.
 *
 * @param isMissingCpt true where a CPT list of the practice's own should have it
 */
function describeUnknown(
  input: string,
  system: ListedSystem | null,
  found: readonly CodeOnDay[],
  isMissingCpt: boolean,
): CodeDescription {
  const code = toClaimForm("cpt", input);
  if ((system ?? "cpt") === "cpt" && looksLikeCpt(code))
    return { ...unlisted(input, code, "cpt"), ...(isMissingCpt && { status: "unknown" }) };
  if (system === null && looksLikeDental(code)) return unlisted(input, code, null);
  if ((system ?? "modifier") === "modifier" && looksLikeCptModifier(code)) {
    return unlisted(input, code, "modifier");
  }
  const tooNew = found.find(
    (at) => at.status === "outside-coverage" && looksLike(at.system, at.code),
  );
  return tooNew ? unlisted(input, tooNew.display, tooNew.system) : unlisted(input, null, null);
}

/** `code` null: not even a code that could exist. */
function unlisted(input: string, code: string | null, system: CodeSystem | null): CodeDescription {
  return {
    input,
    code,
    system,
    description: null,
    status: code === null ? "unknown" : "outside-coverage",
    billable: null,
    validFrom: null,
    validTo: null,
    replacedBy: [],
  };
}

function describeKnown(
  input: string,
  { table, found }: { readonly table: CodeTable; readonly found: CodeOnDay },
  day: Day,
  tables: CodeTables,
): CodeDescription {
  return {
    input,
    code: found.display,
    system: found.system,
    description: table.description(found.code, day) || null,
    status: found.status,
    billable: found.span?.billable ?? null,
    validFrom: isoOrNull(found.span?.from === CPT_BEGAN ? null : (found.span?.from ?? null)),
    validTo: isoOrNull(found.span?.to ?? null),
    replacedBy: replacedBy(found, day, tables),
  };
}

/** What took a diagnosis code's place; of other systems the publisher does not say. */
function replacedBy({ system, code }: CodeOnDay, day: Day, { icd10cm }: CodeTables): string[] {
  if (system !== "icd10cm") return [];
  return replacementsOn(icd10cm, code, day).map((each) => toDisplay("icd10cm", each));
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}
