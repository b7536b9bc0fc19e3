/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { FluentProvider } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { RULES } from "../../rules";
import type { RuleSettings } from "../../check/types";
import type { PaneActions } from "../actions";
import { PaneProvider } from "../store/context";
import { INITIAL_STATE } from "../store/state";
import { createStore } from "../store/store";
import { RulesPanel } from "./RulesPanel";
import type { RuleId } from "../../rules/ids";

let root: Root;
let saved: RuleSettings | null;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Element.prototype.scrollIntoView = () => {}; // jsdom draws nothing that could be scrolled
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild!);
  saved = null;
});
afterEach(() => act(() => root.unmount()));

async function open(sought: RuleId | null, rules: RuleSettings = {}) {
  const facts = { coverage: [], rules: RULES, own: { tables: [], problem: null } };
  const state = {
    ...INITIAL_STATE,
    tables: { kind: "ready", facts },
    choices: { ...INITIAL_STATE.choices, rules },
  } as unknown as typeof INITIAL_STATE;
  const store = createStore((same: typeof INITIAL_STATE) => same, state);
  const actions = {
    openView: () => {},
    saveRules: async (chosen: RuleSettings) => void (saved = chosen),
  } as unknown as PaneActions;
  await act(async () =>
    root.render(
      <FluentProvider>
        <PaneProvider value={{ store, actions }}>
          <RulesPanel sought={sought} />
        </PaneProvider>
      </FluentProvider>,
    ),
  );
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const press = (label: string) =>
  act(async () =>
    all("button")
      .find(({ textContent }) => textContent === label)
      ?.click(),
  );

test("every rule stands once, under what it is about", async () => {
  await open(null);
  const groups = all("section section").map((group) => group.querySelectorAll("select").length);
  expect(groups).not.toContain(0);
  expect(groups.reduce((sum, each) => sum + each, 0)).toBe(RULES.length);
});

test("a person who comes for one rule stands at it", async () => {
  await open("laterality");
  const label = document.querySelector(`label[for="${document.activeElement!.id}"]`);
  expect(label?.textContent).toBe(RULES.find(({ id }) => id === "laterality")?.title);
});

test("All as usual takes back every choice, and leaves the focus in the panel", async () => {
  await open(null, { units: "off", "not-billable": "info" });
  all("button")
    .find(({ textContent }) => textContent === "All as usual")!
    .focus();
  await press("All as usual");
  expect(document.activeElement?.tagName).toBe("SELECT");
  await press("Save");
  expect(saved).toEqual({});
});
