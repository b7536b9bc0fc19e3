import { refusedBySize, problemSentence } from "../../own-tables";
import type { Pane } from "../actions/pane";
import type { Stage } from "../actions/working";
import type { TableAdded } from "../checker/shelf/table-shelf";
import type { CheckerFacts } from "../checker/facts";
import type { AddedFile } from "../store/state";
import { codeTableWords, STORE_PROBLEMS } from "../words/code-tables";

/** What can be done with the code tables. None of these rejects. */
export interface CodeTableActions {
  openTables(): void;
  closeTables(): void;
  /** Reads the files, one after the other, and keeps what they hold. */
  addTables(files: readonly File[]): Promise<void>;
  removeTable(id: string, name: string): Promise<void>;
}

export function codeTableActions(pane: Pane): CodeTableActions {
  const { store, checker, working } = pane;

  function show(added: readonly AddedFile[]): void {
    store.dispatch({ kind: "viewOpened", view: { kind: "tables", added } });
  }

  /** From now on the tables are others: what was checked with the old ones is called outdated. */
  function changed(facts: CheckerFacts): void {
    store.dispatch({ kind: "tablesLoaded", facts });
    for (const sheetId of Object.keys(store.state().checked)) {
      store.dispatch({ kind: "outdated", sheetId });
    }
  }

  async function addOne(file: File, stage: Stage): Promise<AddedFile> {
    const refused = refusedBySize(file.name, file.size);
    if (refused) return { isAdded: false, text: problemSentence(refused) };
    stage.begin(codeTableWords.adding(file.name));
    const bytes = await bytesOf(file);
    if (!bytes) return { isAdded: false, text: codeTableWords.unreadable(file.name) };
    const { added, facts } = await checker.addTable(file.name, bytes, stage);
    if (added.kind === "added") changed(facts);
    return { isAdded: added.kind === "added" || added.kind === "known", text: textOf(added) };
  }

  async function removeTable(id: string, name: string): Promise<void> {
    const job = async () => {
      changed(await checker.removeTable(id));
      show([{ isAdded: true, text: codeTableWords.removed(name) }]);
    };
    await working(codeTableWords.removing(name), job, () => removeTable(id, name));
  }

  return {
    openTables: () => show([]),
    closeTables: () => store.dispatch({ kind: "viewOpened", view: { kind: "home" } }),
    async addTables(files) {
      const [first] = files;
      if (!first) return;
      show([]);
      await working(codeTableWords.adding(first.name), async (stage) => {
        const added: AddedFile[] = [];
        for (const file of files) {
          added.push(await addOne(file, stage));
          show([...added]);
        }
      });
    },
    removeTable,
  };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, or changed on the disk since it was chosen
  }
}

function textOf(added: TableAdded): string {
  switch (added.kind) {
    case "added":
      return [added.sentence, ...added.remarks].map(asSentence).join(" ");
    case "known":
      return asSentence(added.sentence);
    case "refused":
      return added.sentence;
    case "notKept": {
      const { what, next, left } = STORE_PROBLEMS[added.fault];
      return `${what} ${next} ${left}`;
    }
  }
}

function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
