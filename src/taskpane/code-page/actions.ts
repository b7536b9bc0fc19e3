import { looksLikeCpt } from "../../codes/cpt";
import { isKnownCptModifier } from "../../codes/cpt-modifiers";
import { today } from "../../codes/day";
import type { CodeLink } from "../../codes/code-page";
import type { CodeSystem, Day } from "../../codes/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import type { PaneState } from "../store/state";
import { codePageWords } from "../words/code-page";

/** A code to be shown, as somebody wrote it. */
export interface PageAsked {
  readonly text: string;
  /** Where to look, in this order. */
  readonly systems: readonly CodeSystem[];
  /** The day that it is asked for; today unless given. */
  readonly day?: Day;
}

/** Going from code to code. None of these rejects. */
export interface CodePageActions {
  /** Shows everything known of a code; Back leads to what was shown before. */
  openPage(asked: PageAsked): Promise<void>;
  openLink(link: CodeLink): Promise<void>;
  /** Back to the code before, or to where the first one was opened. */
  leavePage(): void;
}

export function codePageActions({ store, checker }: Pane): CodePageActions {
  async function openPage({ text, systems, day = today() }: PageAsked): Promise<void> {
    const { view: before } = store.state();
    try {
      const page = await checker.page({ text, systems, day });
      const { view } = store.state();
      if (view !== before) return; // the person went on meanwhile
      if (!page) {
        store.dispatch({
          kind: "noticed",
          notice: { kind: "said", text: whyNoPage(text, systems, store.state().tables) },
        });
        return;
      }
      const pages = view.kind === "page" ? [...view.pages, page] : [page];
      const from = view.kind === "page" ? view.from : view;
      store.dispatch({ kind: "viewOpened", view: { kind: "page", pages, from } });
    } catch (error) {
      const retry = () => void openPage({ text, systems, day });
      const notice = { kind: "problem", problem: problemOf(error), retry } as const;
      store.dispatch({ kind: "noticed", notice });
    }
  }

  return {
    openPage,
    async openLink({ system, code }) {
      const { view } = store.state();
      const day = view.kind === "page" ? view.pages.at(-1)?.day : undefined;
      await openPage({ text: code, systems: [system], ...(day !== undefined && { day }) });
    },
    leavePage() {
      const { view } = store.state();
      if (view.kind !== "page") return;
      const pages = view.pages.slice(0, -1);
      const next = pages.length > 0 ? { ...view, pages } : view.from;
      store.dispatch({ kind: "viewOpened", view: next });
    },
  };
}

/** Codes of the American Medical Association are known by their form only, until the practice adds its list. */
function whyNoPage(text: string, systems: readonly CodeSystem[], tables: PaneState["tables"]) {
  const code = text.trim().toUpperCase();
  const hasList =
    tables.kind === "ready" && tables.facts.coverage.some(({ system }) => system === "cpt");
  if (systems.includes("cpt") && looksLikeCpt(code) && !hasList) return codePageWords.cptCode(code);
  if (systems.includes("modifier") && isKnownCptModifier(code))
    return codePageWords.cptModifier(code);
  return codePageWords.unknown(text);
}
