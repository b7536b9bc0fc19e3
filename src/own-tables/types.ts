import type { Day, EditSetting } from "../codes/types";

/** What a file of the practice's own can be. `hcpcs` holds the codes and the modifiers of HCPCS Level II. */
export type OwnKind = "icd10cm" | "icd10pcs" | "hcpcs" | "cpt" | "ncci" | "mue";

/** A file that someone chose, read into memory. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, from `fingerprint`. */
  readonly sha256: string;
  /** When it was added, as an ISO instant. Shown, nothing more. */
  readonly added: string;
}

/** What the person knows of a file, where its name and contents do not tell. */
export interface OwnHints {
  /** First day of the release. */
  readonly from?: Day;
  /** How many codes a whole order file or HCPCS file has at least; when left out, nearly as many as CMS's files ever had. */
  readonly fewestCodes?: number;
  /** Whose claims the pairs or limits are for. */
  readonly setting?: EditSetting;
}

/** What there is to know about an own table without opening it. */
export interface OwnFacts {
  /** Names the table among all: `icd10cm-fy2028`, `ncci-practitioner-v330r0-f1`. The same release has the same id. */
  readonly id: string;
  readonly kind: OwnKind;
  /** For people: `ICD-10-CM FY2028`. */
  readonly name: string;
  /** The days that it speaks of; null where the file does not tell. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** How many codes, pairs or limits it holds. */
  readonly count: number;
  /** Of `hcpcs`: how many modifiers besides; else 0. */
  readonly modifiers: number;
  /** Of `ncci` and `mue`: whose claims it is for; null where nothing tells, and for the others. */
  readonly setting: EditSetting | null;
  /** Of ICD-10: tells whether two releases have the same codes. */
  readonly digest?: number;
  /** Name of the file that it came from. */
  readonly file: string;
  readonly sha256: string;
  readonly added: string;
}

/** A table that the practice brought, ready to be kept as it is. */
export interface OwnTable {
  readonly facts: OwnFacts;
  /** All of it, facts included: what a store keeps, and `openOwnTable` reads. */
  readonly bytes: Uint8Array;
}

/** Why a file cannot be taken. */
export interface OwnProblem {
  readonly file: string;
  /** 1-based line or row of the file, or of the file inside; null where it is about the whole. */
  readonly line: number | null;
  /** What is the matter: a clause without a full stop. */
  readonly reason: string;
  /** What to do about it: a clause in the imperative. */
  readonly next: string;
  /** Of a release whose first day nothing tells: its system. With `OwnHints.from` the file can be read. */
  readonly undated?: UndatedSystem;
}

/** Systems whose files have no day in them: only a name tells which release it is. */
export type UndatedSystem = "icd10cm" | "icd10pcs";

/** How far the reading is, in bytes of the file. */
export interface OwnProgress {
  readonly done: number;
  readonly total: number;
}

/** What came of reading a file: the table, with what is worth saying about it; or why there is none. */
export type OwnReading =
  { readonly ok: OwnTable; readonly remarks: readonly string[] } | { readonly problem: OwnProblem };

/** What adding a table does to those that are there. */
export interface OwnEffect {
  /** `nothing`: all of it is known already, there is no need to keep it. `refuses`: it cannot be what it is called. */
  readonly kind: "adds" | "replaces" | "nothing" | "refuses";
  /** One sentence for the person who adds it. */
  readonly sentence: string;
  /** Ids of the own tables whose place it takes: the store lets these go when it keeps the new one. */
  readonly replaces: readonly string[];
}
