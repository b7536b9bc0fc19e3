import { today } from "../../codes/day";
import type { SearchHit } from "../../codes/search";
import type { CodeSystem } from "../../codes/types";
import type { CellToWrite, Placement } from "../../check/cells/place-code";
import type { CellChange } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import { glanceOf } from "../store/state";
import { address } from "../words/format";
import { lookUpWords } from "../words/look-up";
import { followLine } from "./follow-line";
import { dayWanted, hitReached, placementOf } from "./state";

/** What a person can do while looking a code up. None of these rejects. */
export interface LookUpActions {
  openSearch(): Promise<void>;
  closeSearch(): void;
  typeQuery(query: string): Promise<void>;
  narrowSearch(system: CodeSystem | null): Promise<void>;
  chooseToday(usesToday: boolean): Promise<void>;
  reachHit(at: number): void;
  /** Puts the code into the active line; asks first where something typed would be replaced. */
  putHit(hit: SearchHit): Promise<void>;
  /** Goes on after the question, the typed description replaced too or not. */
  replaceTyped(withDescription: boolean): Promise<void>;
  keepTyped(): void;
}

/** The most codes that are shown: nobody reads on, and more words find better. */
const MOST_HITS = 50;

export function lookUpActions(pane: Pane): LookUpActions {
  const { store, checker } = pane;
  const line = followLine(pane, () => void search());

  async function search(): Promise<void> {
    const { lookUp } = store.state();
    const { query, system } = lookUp;
    try {
      const day = dayWanted(lookUp, today());
      const systems = system === null ? null : [system];
      const { hits, isReady } = await checker.search({ query, systems, day, limit: MOST_HITS });
      store.dispatch({ kind: "codesFound", found: { query, hits, isReady } });
    } catch (error) {
      const problem = problemOf(error);
      store.dispatch({ kind: "noticed", notice: { kind: "problem", problem, retry: null } });
    }
  }

  /** Indexes the words; until then codes are found by their beginning. */
  async function prepare(): Promise<void> {
    const { system } = store.state().lookUp;
    try {
      await checker.prepareSearch(system === null ? null : [system]);
      await search();
    } catch {
      // A search that needs them says so itself.
    }
  }

  async function put(placement: Placement & { kind: "writes" }, hit: SearchHit, cells: Cells) {
    const seen = store.state().lookUp.line;
    if (seen.kind !== "line") return;
    const { row, reading } = seen.line;
    const changes = cells.map((cell): CellChange => ({ ...cell, row }));
    const title = lookUpWords.putTitle(hit.display);
    store.dispatch({ kind: "replacingAsked", isAsking: false });
    await pane.working(lookUpWords.putting(hit.display), async (stage) => {
      const outcome = await pane.excel.writeInLine(seen.line, title, changes, stage);
      if (outcome.changed > 0) renewResults(pane, reading.sheetId, changes);
      const text = told(hit, placement, cells, row, outcome.changed);
      const isDone = outcome.changed === cells.length;
      store.dispatch({
        kind: "noticed",
        notice: isDone ? { kind: "done", text, undoable: true } : { kind: "said", text },
      });
    });
    await line.look();
  }

  return {
    async openSearch() {
      store.dispatch({ kind: "viewOpened", view: { kind: "search" } });
      void prepare();
      await Promise.all([search(), line.follow()]);
    },
    closeSearch() {
      line.stop();
      store.dispatch({ kind: "viewOpened", view: { kind: "home" } });
    },
    async typeQuery(query) {
      store.dispatch({ kind: "queryTyped", query });
      await search();
    },
    async narrowSearch(system) {
      store.dispatch({ kind: "searchNarrowed", system });
      void prepare();
      await search();
    },
    async chooseToday(usesToday) {
      store.dispatch({ kind: "todayChosen", usesToday });
      await search();
    },
    reachHit: (at) => store.dispatch({ kind: "hitReached", at }),
    async putHit(hit) {
      if (glanceOf(store.state())?.protected !== false) return;
      const placement = placementOf(store.state().lookUp, hit);
      if (placement?.kind !== "writes") return;
      if (placement.replaces) store.dispatch({ kind: "replacingAsked", isAsking: true });
      else await put(placement, hit, cellsOf(placement, false));
    },
    async replaceTyped(withDescription) {
      const { lookUp } = store.state();
      const hit = hitReached(lookUp);
      const placement = hit && placementOf(lookUp, hit);
      if (!hit || !lookUp.isAsking || placement?.kind !== "writes") return;
      await put(placement, hit, cellsOf(placement, withDescription));
    },
    keepTyped: () => store.dispatch({ kind: "replacingAsked", isAsking: false }),
  };
}

type Cells = readonly CellToWrite[];

/** The line is checked again where that is done as one types; else the results are called outdated. */
function renewResults({ store, live }: Pane, sheetId: string, changes: readonly CellChange[]) {
  if (!live.follows(sheetId)) return store.dispatch({ kind: "outdated", sheetId });
  const areas = changes.map(({ row, column }) => ({
    rows: { first: row, end: row + 1 },
    columns: { first: column, end: column + 1 },
  }));
  live.tell(sheetId, { kind: "cells", areas });
}

function cellsOf(
  { code, description, oldDescription }: Placement & { kind: "writes" },
  withOldDescription: boolean,
): Cells {
  return [code, description, withOldDescription ? oldDescription : null].filter(
    (cell) => cell !== null,
  );
}

/** What came of it, in a sentence. */
function told(
  { display }: SearchHit,
  { code, keeps }: Placement & { kind: "writes" },
  cells: Cells,
  row: number,
  written: number,
): string {
  if (written === 0) return lookUpWords.lineChanged(display);
  const place = ({ column }: CellToWrite) => address(row, column);
  if (written < cells.length && code) return lookUpWords.descriptionLeft(display, place(code));
  const description = cells.find((cell) => cell !== code);
  return lookUpWords.isPut(
    display,
    code && place(code),
    description ? place(description) : null,
    keeps === null ? null : address(row, keeps),
  );
}
