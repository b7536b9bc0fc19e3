import "../../../test/support/page";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { IgnoredFinding } from "../../check/ignored";
import type { RuleSettings } from "../../check/types";
import { RULES } from "../../rules";
import type { PaneActions } from "../actions";
import type { Ignoring } from "../actions/ignore";
import type { ValueGroup } from "../list/groups";
import { PaneProvider } from "../store/context";
import { INITIAL_STATE, type PaneState } from "../store/state";
import { createStore } from "../store/store";
import { IgnorePanel } from "./IgnorePanel";
import { RulesPanel } from "./RulesPanel";

let root: Root;
/** What the panel asked of the pane's actions. */
let saved: RuleSettings | null;
let ignoring: Ignoring | null;

beforeEach(() => {
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild!);
  saved = null;
  ignoring = null;
});
afterEach(() => act(() => root.unmount()));

async function show(panel: ReactNode, choices: Partial<PaneState["choices"]>) {
  const own = { tables: [], problem: null };
  const tables = { kind: "ready", facts: { coverage: [], rules: RULES, own } };
  const state = { ...INITIAL_STATE, tables, choices: { ...INITIAL_STATE.choices, ...choices } };
  const store = createStore((same: PaneState) => same, state as unknown as PaneState);
  const actions = {
    saveRules: async (chosen: RuleSettings) => void (saved = chosen),
    ignore: async (chosen: Ignoring) => void (ignoring = chosen),
  } as unknown as PaneActions;
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={{ store, actions }}>{panel}</PaneProvider>
      </FluentProvider>,
    ),
  );
}

const buttons = () => [...document.querySelectorAll("button")];
const press = async (label: string) => {
  const button = buttons().find(({ textContent }) => textContent === label)!;
  await act(async () => {
    button.focus();
    button.click();
  });
};

describe("what is checked", () => {
  test("every rule stands once, under what it is about", async () => {
    await show(<RulesPanel sought={null} />, {});
    const groups = [...document.querySelectorAll("section section")];
    const sizes = groups.map((group) => group.querySelectorAll("select").length);
    expect(sizes).not.toContain(0);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(RULES.length);
  });

  test("a person who comes for one rule stands at it", async () => {
    await show(<RulesPanel sought="laterality" />, {});
    const label = document.querySelector(`label[for="${document.activeElement!.id}"]`);
    expect(label?.textContent).toBe(RULES.find(({ id }) => id === "laterality")?.title);
  });

  test("All as usual takes back every choice, and leaves the focus in the panel", async () => {
    await show(<RulesPanel sought={null} />, { rules: { units: "off", "not-billable": "info" } });
    await press("All as usual");
    expect(document.activeElement?.tagName).toBe("SELECT");
    await press("Save");
    expect(saved).toEqual({});
  });
});

describe("ignoring", () => {
  const value = { cause: { message: "E11 is a category" }, findings: [3, 4] } as unknown as ValueGroup; // prettier-ignore
  const before = (reason: string) => ({ reason }) as IgnoredFinding;
  const enter = () =>
    act(async () => {
      const key = { key: "Enter", bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", key));
    });

  test("begins at the reason, and Enter there ignores once there is one", async () => {
    await show(<IgnorePanel value={value} />, { ignored: [before("payer accepts it")] });
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    await enter();
    expect(ignoring).toBeNull();
    await press("payer accepts it");
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    await enter();
    expect(ignoring).toMatchObject({ reason: "payer accepts it", finding: null });
  });

  test("offers the latest reasons again, each once", async () => {
    const ignored = ["one", "two", "one", "three", "four"].map(before);
    await show(<IgnorePanel value={value} />, { ignored });
    const given = document.querySelectorAll("[role=group] button");
    expect([...given].map(({ textContent }) => textContent)).toEqual(["four", "three", "one"]);
  });
});
