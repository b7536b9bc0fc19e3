import type { CodeSystem } from "../codes/types";

/** What a word in a code system column names; `procedure` is CPT and HCPCS together, told apart by the code itself. */
export type NamedSystem = CodeSystem | "procedure";

/**
 * The words of code system columns, with the qualifiers that electronic claims carry (ABK and ABF for ICD-10, BK and
 * BF for ICD-9, HC for procedures) and the bare digits of CMS's version column and of box 21 on the CMS-1500 form
 * (0 is ICD-10, 9 is ICD-9).
 */
const NAMED: Readonly<Record<NamedSystem, string>> = {
  icd10cm: "icd10 icd10cm icd10dx 10 10cm i10 0 abk abf dx diagnosis diag",
  icd9cm: "icd9 icd9cm icd9dx 9 9cm i9 bk bf",
  icd10pcs: "icd10pcs pcs 10pcs icd10procedure",
  cpt: "cpt cpt4 ama c4",
  hcpcs: "hcpcs hcpcs2 hcpcsii hcpcslevel2 hcpcslevelii hcpc level2 levelii",
  procedure: "cpthcpcs hcpcscpt hc procedure proc px",
  modifier: "modifier mod modifiers",
  pos: "pos placeofservice",
};

const SYSTEMS: ReadonlyMap<string, NamedSystem> = new Map(
  (Object.entries(NAMED) as [NamedSystem, string][]).flatMap(([system, words]) =>
    words.split(" ").map((word) => [word, system] as const),
  ),
);

const ICD = "icd";
const FILLER = /(?:codes?|diagnos[ei]s|system|coding|clinical|modification)$/;

/**
 * The code system that a cell's words name: "ICD-10-CM", "CPT", "ABK", 10. Null for words that we do not know,
 * and for a bare "ICD", which does not say the revision.
 */
export function systemNamed(words: string | number | boolean): NamedSystem | null {
  const joined = String(words)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  if (joined === ICD) return null;
  return SYSTEMS.get(joined) ?? SYSTEMS.get(joined.replace(FILLER, "")) ?? null;
}
