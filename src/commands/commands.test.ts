import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type FakeExcel, fakeExcel, type FakeSheet } from "../../test/pane/fake-excel";
import { testTables } from "../../test/tables";
import { ExcelProblem } from "../excel/types";
import { createActions, type PaneActions } from "../taskpane/actions";
import { directChecker } from "../taskpane/checker/direct-checker";
import { reduce } from "../taskpane/store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../taskpane/store/state";
import { createStore } from "../taskpane/store/store";
import { SHEET_KEYS } from "../taskpane/words/keys";
import { associateCommands } from "./associate";
import { type Commands, createCommands } from "./commands";

const PROTECTED = new ExcelProblem({
  what: "The sheet is protected.",
  next: "Unprotect it and try again.",
  left: "Nothing in the sheet was changed.",
});

const claims = (
  rows = [
    ["2026-05-04", "E11"],
    ["2026-05-04", "I10"],
    ["2026-05-05", "R05"],
  ],
) => ({
  name: "Claims",
  rows: [["DOS", "Dx 1"], ...rows],
});

let excel: FakeExcel;
let actions: PaneActions;
let state: () => PaneState;
let commands: Commands;
let shown: number;

/** The page as it starts when a button is pressed: nothing waits for it to be ready. */
function open(sheet: FakeSheet) {
  excel = fakeExcel(sheet);
  shown = 0;
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  actions = createActions(store, excel, checker);
  state = store.state;
  const showPane = async () => void shown++;
  commands = createCommands({ store, actions, started: actions.start(), showPane });
}

beforeEach(() => open(claims()));
afterEach(() => void jest.useRealTimers());

describe("with the pane closed", () => {
  test("Check codes flags the sheet; opened later, the pane shows the findings", async () => {
    await commands.CheckCodes();
    expect([excel.flagged, shown]).toEqual([2, 0]);
    expect(checkedOf(state())?.counts.error).toBe(2);
  });

  test("Next finding goes from cell to cell, checking first where that was not done", async () => {
    await commands.NextFinding();
    expect(excel.flagged).toBe(2);
    const first = excel.selected;
    await commands.NextFinding();
    expect([first, excel.selected, shown]).toEqual([
      { row: 1, column: 1 },
      { row: 3, column: 1 },
      0,
    ]);
  });

  test("after the last finding the pane is shown: it says that nothing is left", async () => {
    for (let press = 0; press < 3; press++) await commands.NextFinding();
    expect(checkedOf(state())?.browse.walk.kind).toBe("finished");
    expect(shown).toBe(1);
  });

  test("Fill descriptions writes them into empty cells, and leaves what stands there", async () => {
    open({
      name: "Claims",
      rows: [
        ["DOS", "Dx 1", "Dx 1 Description"],
        ["2026-05-04", "I10", ""],
        ["2026-05-04", "E11.9", "diabetes"],
      ],
    });
    await commands.FillDescriptions();
    expect(excel.sheet.rows.map((row) => row[2])).toEqual([
      "Dx 1 Description",
      "Essential (primary) hypertension",
      "diabetes",
    ]);
    expect([state().view.kind, shown]).toEqual(["home", 0]);
  });

  test("Clear flags takes them off again", async () => {
    await commands.CheckCodes();
    await commands.ClearFlags();
    expect([excel.flagged, shown]).toEqual([null, 0]);
  });
});

describe("the pane is shown when there is more to say than the sheet does:", () => {
  test("nothing was found", async () => {
    open(claims([["2026-05-04", "I10"]]));
    await commands.CheckCodes();
    expect(shown).toBe(1);
  });

  test("the sheet is empty, or has no codes", async () => {
    for (const rows of [[], [["Name"], ["Smith"]]]) {
      open({ name: "Sheet1", rows });
      for (const run of [commands.CheckCodes, commands.NextFinding, commands.FillDescriptions]) {
        shown = 0;
        await run();
        expect(shown).toBe(1);
      }
    }
  });

  test("the sheet is protected, so that findings stand in the pane only", async () => {
    open({ ...claims(), isProtected: true });
    await commands.CheckCodes();
    expect([excel.flagged, shown]).toEqual([null, 1]);
  });

  test("Excel refused", async () => {
    excel.failNext("mark", PROTECTED);
    await commands.CheckCodes();
    expect(state().notice).toMatchObject({ kind: "problem", problem: PROTECTED.problem });
    expect(shown).toBe(1);
  });

  test("there is nothing to fill, or a choice where to fill it", async () => {
    open({
      name: "Claims",
      rows: [
        ["DOS", "Dx 1", "Dx 1 Description"],
        ["2026-05-04", "I10", "hypertension"],
      ],
    });
    await commands.FillDescriptions();
    expect([state().view.kind, shown]).toEqual(["fill", 1]);
  });

  test("some cells were left out", async () => {
    open({
      name: "Claims",
      rows: [
        ["DOS", "Dx 1", "Dx 1 Description"],
        ["2026-05-04", "I10", ""],
        ["2026-05-04", "E11.9", ""],
      ],
    });
    excel.fill = async () => ({ changed: 1, leftAlone: ["C3"] });
    await commands.FillDescriptions();
    expect(state().notice).toMatchObject({ kind: "done", partial: true });
    expect(shown).toBe(1);
  });

  test("the work takes long, or other work is under way", async () => {
    const read = excel.read.bind(excel);
    let goOn: () => void = () => undefined;
    excel.read = async (...given) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return read(...given);
    };
    jest.useFakeTimers({ doNotFake: ["queueMicrotask", "performance"] });
    const checking = commands.CheckCodes();
    await jest.advanceTimersByTimeAsync(2_500);
    expect(shown).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(shown).toBe(1);
    await commands.NextFinding();
    expect(shown).toBe(2);
    goOn();
    jest.useRealTimers();
    await checking;
    expect(excel.flagged).toBe(2);
  });

  test("a person must first finish editing a cell", async () => {
    const read = excel.read.bind(excel);
    excel.read = (scope, layout, work) => {
      work?.onWaiting?.("Finish editing the cell.");
      work?.onWaiting?.(null);
      return read(scope, layout, work);
    };
    await commands.CheckCodes();
    expect([shown, excel.flagged]).toEqual([1, 2]);
  });
});

describe("what Excel calls", () => {
  const associated = new Map<string, (event?: unknown) => Promise<void>>();
  beforeEach(() => {
    associated.clear();
    const associate = (id: string, run: () => Promise<void>) => void associated.set(id, run);
    Object.assign(globalThis, { Office: { actions: { associate } } });
    associateCommands(commands);
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

  test("is there for every button of the manifest and every action of the key map", () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, id]) => id);
    const ids = [...associated.keys()];
    expect(named.length).toBeGreaterThan(3);
    expect(ids).toEqual(expect.arrayContaining(named));
    const { actions: keyed, shortcuts } = keyMap();
    expect(keyed.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(shortcuts.map(({ action }) => action).sort()).toEqual([...ids].sort());
  });

  test("tells a button of its end, whatever came of it", async () => {
    for (const problem of [null, PROTECTED]) {
      open(claims());
      associateCommands(commands);
      if (problem) excel.failNext("read", problem);
      const completed = jest.fn();
      await associated.get("CheckCodes")?.({ completed });
      expect(completed).toHaveBeenCalledTimes(1);
    }
  });

  test("needs no event: a key combination has none", async () => {
    await associated.get("CheckCodes")?.(null);
    expect(excel.flagged).toBe(2);
  });
});

interface KeyMap {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { default: string } }[];
}

function keyMap(): KeyMap {
  return JSON.parse(readFileSync("src/commands/shortcuts.json", "utf8")) as KeyMap;
}

test("each key combination is of the kind that Microsoft advises, and no two are alike", () => {
  const keys = keyMap().shortcuts.map(({ key }) => key.default);
  expect(keys.filter((key) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the pane's list of keys is that of the key map", () => {
  const { actions: keyed, shortcuts } = keyMap();
  expect(SHEET_KEYS).toEqual(
    shortcuts.map(({ action, key }) => ({
      keys: key.default,
      does: keyed.find(({ id }) => id === action)?.name,
    })),
  );
});

test("the ribbon's tips name the key combination of their button", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  const tips = [...manifest.matchAll(/DefaultValue="([^"]* )?(Ctrl\+Alt\+Shift\+[A-Z])\./g)];
  expect(tips.map(([, , key]) => key).sort()).toEqual(
    keyMap()
      .shortcuts.map(({ key }) => key.default)
      .sort(),
  );
});
