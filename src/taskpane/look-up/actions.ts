import type { SearchHit } from "../../codes/search";
import type { CodeSystem } from "../../codes/types";
import type { Pane } from "../actions/pane";
import { glanceOf } from "../store/state";
import { followLine, type LineFollower } from "./follow-line";
import { put } from "./put";
import { search, searchByWords } from "./search";
import { hitReached, placementOf } from "./state";

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

export function lookUpActions(pane: Pane): LookUpActions {
  const { dispatch } = pane.store;
  const line = followLine(pane, () => void search(pane));
  return {
    async openSearch() {
      dispatch({ kind: "viewOpened", view: { kind: "search" } });
      void searchByWords(pane);
      await Promise.all([search(pane), line.follow()]);
    },
    closeSearch() {
      line.stop();
      dispatch({ kind: "viewOpened", view: { kind: "home" } });
    },
    async typeQuery(query) {
      dispatch({ kind: "queryTyped", query });
      await search(pane);
    },
    async narrowSearch(system) {
      dispatch({ kind: "searchNarrowed", system });
      void searchByWords(pane);
      await search(pane);
    },
    async chooseToday(usesToday) {
      dispatch({ kind: "todayChosen", usesToday });
      await search(pane);
    },
    reachHit: (at) => dispatch({ kind: "hitReached", at }),
    putHit: (hit) => putHit(pane, hit, line),
    replaceTyped: (withDescription) => replaceTyped(pane, withDescription, line),
    keepTyped: () => dispatch({ kind: "replacingAsked", isAsking: false }),
  };
}

async function putHit(pane: Pane, hit: SearchHit, line: LineFollower): Promise<void> {
  const { store } = pane;
  if (glanceOf(store.state())?.protected !== false) return;
  const placement = placementOf(store.state().lookUp, hit);
  if (placement?.kind !== "writes") return;
  if (placement.replaces) {
    store.dispatch({ kind: "replacingAsked", isAsking: true });
    return;
  }
  await put(pane, placement, hit, false);
  await line.look();
}

async function replaceTyped(
  pane: Pane,
  withDescription: boolean,
  line: LineFollower,
): Promise<void> {
  const { lookUp } = pane.store.state();
  const hit = hitReached(lookUp);
  const placement = hit && placementOf(lookUp, hit);
  if (!hit || !lookUp.isAsking || placement?.kind !== "writes") return;
  await put(pane, placement, hit, withDescription);
  await line.look();
}
