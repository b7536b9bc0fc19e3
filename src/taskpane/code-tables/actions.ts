import type { Day } from "../../codes/types";
import { type OwnHints, problemSentence, refusedBySize } from "../../own-tables";
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
  /** Reads again a file that asks for the first day of its release; `at` is its place among the files added last. */
  tellReleaseDay(at: number, from: Day): Promise<void>;
  /** Leaves out a file that asks. */
  leaveOut(at: number): void;
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

  /** What stands in the panel of the files that were added last. */
  function said(): readonly AddedFile[] {
    const { view } = store.state();
    return view.kind === "tables" ? view.added : [];
  }

  async function addOne(file: File, hints: OwnHints, stage: Stage): Promise<AddedFile> {
    const refused = refusedBySize(file.name, file.size);
    if (refused) return { outcome: "refused", text: problemSentence(refused), asked: null };
    stage.begin(codeTableWords.adding(file.name));
    const { added, facts } = await checker.addTable(file, hints, stage);
    if (added.kind === "added") changed(facts);
    return cameOf(file, added);
  }

  async function tellReleaseDay(at: number, from: Day): Promise<void> {
    const asked = said()[at]?.asked;
    if (!asked) return;
    const { file } = asked;
    const job = async (stage: Stage) => {
      const answered = await addOne(file, { from }, stage);
      show(said().map((each, i) => (i === at ? answered : each)));
    };
    await working(codeTableWords.adding(file.name), job, () => tellReleaseDay(at, from));
  }

  async function removeTable(id: string, name: string): Promise<void> {
    const job = async () => {
      changed(await checker.removeTable(id));
      show([{ outcome: "added", text: codeTableWords.removed(name), asked: null }]);
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
          added.push(await addOne(file, {}, stage));
          show([...added]);
        }
      });
    },
    tellReleaseDay,
    leaveOut: (at) => show(said().filter((_, i) => i !== at)),
    removeTable,
  };
}

function cameOf(file: File, added: TableAdded): AddedFile {
  const text = textOf(file, added);
  switch (added.kind) {
    case "added":
    case "known":
      return { outcome: added.kind, text, asked: null };
    case "undated":
      return { outcome: "asked", text, asked: { file, likely: added.likely } };
    default:
      return { outcome: "refused", text, asked: null };
  }
}

function textOf(file: File, added: TableAdded): string {
  switch (added.kind) {
    case "added":
      return [added.sentence, ...added.remarks].map(asSentence).join(" ");
    case "known":
      return asSentence(added.sentence);
    case "refused":
    case "undated":
      return added.sentence;
    case "unreadable":
      return codeTableWords.unreadable(file.name);
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
