import { openOwnTable } from "../../../own-tables";
import { type KeptTable, type OwnTableStore, StoreProblem } from "./store";

const DATABASE = "encounter-codes";
/** Raise when what is kept changes its shape; the upgrade then brings what is there along. */
const VERSION = 1;
const TABLES = "tables";

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A store in this browser profile's IndexedDB. Opened at the first call; a transaction keeps a whole table or nothing
 * of it.
 *
 * @param factory The page's `indexedDB`; undefined where the browser has none, or lets the page have none.
 */
export function indexedDbStore(factory: IDBFactory | undefined): OwnTableStore {
  let opened: Promise<IDBDatabase> | null = null;

  function database(): Promise<IDBDatabase> {
    opened ??= open(factory, () => (opened = null)).catch((error: unknown) => {
      opened = null; // the next call tries again
      throw problemOf(error);
    });
    return opened;
  }

  async function change(work: (tables: IDBObjectStore) => void): Promise<void> {
    const db = await database();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(TABLES, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(problemOf(transaction.error));
      try {
        work(transaction.objectStore(TABLES));
      } catch (error) {
        transaction.abort();
        reject(problemOf(error));
      }
    });
  }

  return {
    async list() {
      const db = await database();
      const stored = await new Promise<Stored[]>((resolve, reject) => {
        const request = db.transaction(TABLES).objectStore(TABLES).getAll() as IDBRequest<Stored[]>;
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(problemOf(request.error));
      });
      return stored.map(({ id, name, bytes }): KeptTable => ({
        id,
        name,
        table: openOwnTable(bytes),
      }));
    },
    put({ facts: { id, name }, bytes }, letGo) {
      return change((tables) => {
        for (const gone of letGo) tables.delete(gone);
        tables.put({ id, name, bytes } satisfies Stored);
      });
    },
    remove: (id) => change((tables) => void tables.delete(id)),
  };
}

/** @param onClosed Called when the connection ends, so that the next call opens another. */
function open(factory: IDBFactory | undefined, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new StoreProblem("unavailable");
    const request = factory.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result: db } = request;
      if (!db.objectStoreNames.contains(TABLES)) db.createObjectStore(TABLES, { keyPath: "id" });
    };
    // Another window still holds an older version, and does not let go.
    request.onblocked = () => reject(new StoreProblem("blocked"));
    request.onerror = () => reject(problemOf(request.error));
    request.onsuccess = () => {
      const { result: db } = request;
      db.onclose = onClosed;
      // A newer version of the add-in in another window wants to change the store: make room for it.
      db.onversionchange = () => {
        db.close();
        onClosed();
      };
      resolve(db);
    };
  });
}

/** The names of IndexedDB's errors, as the standard has them, by what they mean for a person. */
function problemOf(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  switch (name) {
    case "QuotaExceededError":
      return new StoreProblem("full", { cause: error });
    case "SecurityError":
    case "InvalidStateError":
      return new StoreProblem("unavailable", { cause: error });
    case "VersionError":
      return new StoreProblem("newer", { cause: error });
    default:
      return new StoreProblem("failed", { cause: error });
  }
}
