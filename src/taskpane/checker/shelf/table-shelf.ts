import type { CodeTables, Day } from "../../../codes/types";
import type { Work } from "../../../excel/types";
import {
  effectOf,
  fingerprint,
  likelyReleaseDay,
  type OwnFacts,
  type OwnHints,
  type OwnProblem,
  type OwnTable,
  problemSentence,
  readOwnTable,
  withOwnTables,
} from "../../../own-tables";
import { runSteps } from "../run-steps";
import { TablesProblem } from "../tables-problem";
import { type OwnTableStore, StoreProblem, type StoreFault } from "./store";

/** Where the tables come from: the bundled ones in two parts, which codes there are, then what they mean. */
export interface TableSource {
  codes(): Promise<CodeTables>;
  descriptions(tables: CodeTables): Promise<void>;
  /** The same tables and ICD-10-PCS, for a sheet that has such codes; left out where it is not to be had. */
  inpatientProcedures?(tables: CodeTables): Promise<CodeTables>;
  /** Where the person's own tables stay; left out where there is no place for them. */
  readonly store?: OwnTableStore;
}

/** The person's own tables, as far as they could be read. */
export interface OwnShelf {
  readonly facts: readonly OwnFacts[];
  /** What is kept but cannot be read any more: to be removed and added again. */
  readonly damaged: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing could be read; null when all went well. */
  readonly fault: StoreFault | null;
}

/** What came of adding a file. */
export type TableAdded =
  | { readonly kind: "added"; readonly sentence: string; readonly remarks: readonly string[] }
  /** All of it was known already. */
  | { readonly kind: "known"; readonly sentence: string }
  /** The file cannot be taken, in a sentence. */
  | { readonly kind: "refused"; readonly sentence: string }
  /** Nothing tells which release it is: the person may say its first day. `likely` is the one that comes next. */
  | { readonly kind: "undated"; readonly sentence: string; readonly likely: Day }
  /** The file is no longer where it was chosen, or was changed since. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "notKept"; readonly fault: StoreFault };

/** The code tables of one worker: the bundled ones, and over them those that the person added. */
export interface TableShelf {
  tables(): Promise<CodeTables>;
  /** The same while descriptions are still on their way; null once they are there. */
  codesMeanwhile(): Promise<CodeTables | null>;
  /** The same, once the descriptions are there. */
  described(): Promise<CodeTables>;
  /** The same and ICD-10-PCS, which is loaded when it is first asked for. */
  withInpatient(): Promise<CodeTables>;
  own(): Promise<OwnShelf>;
  add(file: File, hints: OwnHints, work: Work): Promise<TableAdded>;
  /** Rejects with a StoreProblem. */
  remove(id: string): Promise<void>;
}

interface Own extends OwnShelf {
  readonly tables: readonly OwnTable[];
}

const NOTHING: Own = { facts: [], tables: [], damaged: [], fault: null };

export function tableShelf(source: TableSource): TableShelf {
  const bundled = loadOnce(() => source.codes());
  let isDescribed = false;
  const texts = loadOnce(async () => {
    await source.descriptions(await bundled());
    isDescribed = true;
  });
  let own: Promise<Own> | null = null;
  const inpatient = loadOnce(async () => {
    const loaded = await bundled();
    return (await source.inpatientProcedures?.(loaded)) ?? loaded;
  });

  function ownNow(): Promise<Own> {
    own ??= readOwn(source.store);
    return own;
  }

  /** Lays the person's own tables over those that are loaded, again whenever they change. */
  function joining(load: () => Promise<CodeTables>): () => Promise<CodeTables> {
    let joined: { readonly own: Own; readonly tables: Promise<CodeTables> } | null = null;
    return async () => {
      const now = await ownNow();
      if (joined?.own !== now) {
        joined = { own: now, tables: load().then((each) => withOwnTables(each, now.tables)) };
        joined.tables.catch(() => (joined = null)); // the next call tries again
      }
      return joined.tables;
    };
  }

  const tables = joining(bundled);
  const tablesWithInpatient = joining(inpatient);

  async function refusal(problem: OwnProblem): Promise<TableAdded> {
    const { file, line, reason, undated } = problem;
    if (!undated) return { kind: "refused", sentence: problemSentence(problem) };
    const { facts } = await ownNow();
    const table = (await (undated === "icd10pcs" ? inpatient() : bundled()))[undated];
    const known = [...(table?.releases ?? []), ...facts.filter(({ kind }) => kind === undated)];
    const next = "tell the first day of the release here";
    const sentence = problemSentence({ file, line, reason, next });
    return { kind: "undated", sentence, likely: likelyReleaseDay(known) };
  }

  async function add(chosen: File, hints: OwnHints, work: Work): Promise<TableAdded> {
    const { name } = chosen;
    const bytes = await bytesOf(chosen);
    if (!bytes) return { kind: "unreadable" };
    const sha256 = await fingerprint(bytes);
    const file = { name, bytes, sha256, added: new Date().toISOString() };
    const reading = await runSteps(readOwnTable(file, hints), work);
    if ("problem" in reading) return refusal(reading.problem);
    const { ok: table, remarks } = reading;
    const { facts } = await ownNow();
    const { kind, sentence, replaces } = effectOf(
      table.facts,
      await (table.facts.kind === "icd10pcs" ? inpatient() : bundled()),
      facts,
    );
    if (kind === "nothing") return { kind: "known", sentence };
    if (kind === "refuses") return { kind: "refused", sentence };
    work.signal?.throwIfAborted();
    if (!source.store) return { kind: "notKept", fault: "unavailable" };
    try {
      await source.store.put(table, replaces);
    } catch (error) {
      return { kind: "notKept", fault: faultOf(error) };
    }
    own = null;
    return { kind: "added", sentence, remarks };
  }

  return {
    tables,
    async codesMeanwhile() {
      const now = await tables();
      return isDescribed ? null : now;
    },
    async described() {
      await texts();
      return tables();
    },
    async withInpatient() {
      await texts();
      return tablesWithInpatient();
    },
    async own() {
      const { facts, damaged, fault } = await ownNow();
      return { facts, damaged, fault };
    },
    add,
    async remove(id) {
      await source.store?.remove(id);
      own = null;
    },
  };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, or changed on the disk since it was chosen
  }
}

/** The bundled tables do without: what cannot be read is told, and nothing else fails for it. */
async function readOwn(store: OwnTableStore | undefined): Promise<Own> {
  if (!store) return { ...NOTHING, fault: "unavailable" };
  try {
    const kept = await store.list();
    const tables = kept.flatMap(({ table }) => table ?? []);
    return {
      tables,
      facts: tables.map(({ facts }) => facts),
      damaged: kept.filter(({ table }) => table === null).map(({ id, name }) => ({ id, name })),
      fault: null,
    };
  } catch (error) {
    return { ...NOTHING, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreProblem ? error.fault : "failed";
}

/** Loads at the first call only; after a failure the next call tries again. */
function loadOnce<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | null = null;
  return () => {
    begun ??= load().catch((cause: unknown) => {
      begun = null;
      throw new TablesProblem("The code tables could not be loaded", { cause });
    });
    return begun;
  };
}
