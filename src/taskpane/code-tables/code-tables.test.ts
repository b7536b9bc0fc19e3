import { beforeEach, describe, expect, test } from "@jest/globals";
import { fakeExcel, type FakeSheet } from "../../../test/pane/fake-excel";
import { type MemoryStore, memoryStore } from "../../../test/pane/memory-store";
import { dayBeyond } from "../../../test/coverage";
import { testTables } from "../../../test/tables";
import { toUs } from "../../codes/day";
import { createActions, type PaneActions } from "../actions";
import { directChecker } from "../checker/direct-checker";
import type { Checker } from "../checker/types";
import { reduce } from "../store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../store/state";
import { createStore } from "../store/store";

// Made-up descriptions: CPT's own belong to the American Medical Association.
const LIST = ["Code,Description", "99213,Visit one", "99214,Visit two", "99215,Visit three"];
const SHEET: FakeSheet = {
  name: "Claims",
  rows: [
    ["DOS", "Dx 1", "CPT"],
    ["2026-05-04", "I10", "99213"],
  ],
};

let store: MemoryStore;
let actions: PaneActions;
let checker: Checker;
let state: () => PaneState;

/** The pane as it is opened: what the store kept is there. */
async function open(kept?: MemoryStore) {
  const source = { codes: testTables, descriptions: async () => undefined };
  checker = directChecker(kept ? { ...source, store: kept } : source);
  const pane = createStore(reduce, INITIAL_STATE);
  state = pane.state;
  actions = createActions(pane, fakeExcel(SHEET), checker);
  await actions.start();
}

const csv = (lines: readonly string[], name = "fees.csv") => new File([lines.join("\n")], name);
const own = () => {
  const { tables } = state();
  if (tables.kind !== "ready") throw new Error("no tables");
  return tables.facts.own;
};
const said = () => {
  const { view } = state();
  return view.kind === "tables" ? view.added.map(({ text }) => text) : [];
};

const outcomes = () => {
  const { view } = state();
  return view.kind === "tables" ? view.added.map(({ outcome }) => outcome) : [];
};

beforeEach(async () => {
  store = memoryStore();
  await open(store);
});

describe("adding a list", () => {
  test("keeps it, lists it, and uses it at once: in the search and on its page", async () => {
    actions.openTables();
    await actions.addTables([csv(LIST)]);
    expect(said()).toEqual([expect.stringMatching(/is added\./)]);
    expect(own().facts).toEqual([expect.objectContaining({ kind: "cpt", count: 3 })]);
    expect(store.kept.size).toBe(1);
    await checker.prepareSearch();
    const wanted = { query: "visit two", systems: ["cpt"] as const, day: 20260504, limit: 5 };
    expect((await checker.search(wanted)).hits[0]).toMatchObject({ code: "99214", system: "cpt" });
    await actions.openPage({ text: "99213", systems: ["hcpcs", "cpt"] });
    expect(state().view).toMatchObject({ kind: "page", pages: [{ description: "Visit one" }] });
  });

  test("results from before are called outdated", async () => {
    await actions.check();
    await actions.addTables([csv(LIST)]);
    expect(checkedOf(state())?.outdated).toBe(true);
  });

  test("it is there when the pane is opened again, and gone when it was removed", async () => {
    await actions.addTables([csv(LIST)]);
    await open(store);
    const [kept] = own().facts;
    expect(kept?.count).toBe(3);
    actions.openTables();
    await actions.removeTable(kept?.id ?? "", kept?.name ?? "");
    expect(own().facts).toEqual([]);
    expect(said()).toEqual([expect.stringMatching(/is removed\. To have it back/)]);
    await open(store);
    expect(own().facts).toEqual([]);
  });

  test("the same file twice is kept once, and said so", async () => {
    await actions.addTables([csv(LIST), csv(LIST, "copy.csv")]);
    expect(said()[1]).toMatch(/was added already, from the very same file\.$/);
    expect(outcomes()).toEqual(["added", "known"]);
    expect(store.kept.size).toBe(1);
  });

  test("a file that is none of ours is refused in a sentence, and the next one is taken", async () => {
    await actions.addTables([csv(["<!doctype html>", "<html></html>"], "error.zip"), csv(LIST)]);
    expect(outcomes()).toEqual(["refused", "added"]);
    expect(said()[0]).toMatch(/^error\.zip/);
    expect(own().facts.length).toBe(1);
  });

  test("Cancel stops it, and nothing is kept", async () => {
    const long = ["Code,Description"];
    for (let i = 0; i < 9_000; i++) long.push(`${String(10_000 + i)},Made up ${i}`);
    const adding = actions.addTables([csv(long)]);
    for (let i = 0; i < 20 && state().work?.done === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    actions.cancel();
    await adding;
    expect(state().notice).toMatchObject({ kind: "said", text: "Stopped." });
    expect(store.kept.size).toBe(0);
  });
});

describe("a release of which no name tells the year", () => {
  const NEXT = dayBeyond("icd10cm");
  /** As many codes as no release is without, all invented. */
  const order = Array.from({ length: 60_000 }, (_, i) => {
    const code = `A${i.toString(36).toUpperCase().padStart(4, "0")}`;
    return `${String(i).padStart(5, "0")} ${code.padEnd(7)} 1 ${"Invented".padEnd(60)} Invented ${i}`;
  });

  const asked = () => {
    const { view } = state();
    return view.kind === "tables" ? view.added[0]?.asked?.likely : null;
  };

  test("is asked for its first day, the next October is proposed, and it is then added", async () => {
    await actions.addTables([csv(order, "codes.txt"), csv(LIST)]);
    expect(outcomes()).toEqual(["asked", "added"]);
    expect(said()[0]).toMatch(
      /^codes\.txt: neither .+ tell which release this is\. Tell the first day of the release here\.$/,
    );
    expect(asked()).toBe(NEXT);
    await actions.tellReleaseDay(0, NEXT);
    expect(outcomes()).toEqual(["added", "added"]);
    expect(said()[0]).toContain(`for dates of service from ${toUs(NEXT)} on`);
    expect(own().facts).toContainEqual(expect.objectContaining({ kind: "icd10cm", from: NEXT }));
    await actions.addTables([csv(order.slice(0, 2), "later.txt")]);
    expect(asked()).toBe(NEXT + 10_000);
  });

  test("is refused in words where it cannot be taken with that day either, and can be left out", async () => {
    await actions.addTables([
      csv(order.slice(0, 10), "codes.txt"),
      csv(order.slice(0, 5), "more.txt"),
    ]);
    await actions.tellReleaseDay(0, NEXT);
    expect(outcomes()).toEqual(["refused", "asked"]);
    expect(said()[0]).toContain("it has only 10 of the codes of a release");
    actions.leaveOut(1);
    expect(outcomes()).toEqual(["refused"]);
    expect(store.kept.size).toBe(0);
  });
});

test("a file that is gone from the disk is named", async () => {
  const gone = csv(LIST);
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  await actions.addTables([gone]);
  expect(outcomes()).toEqual(["refused"]);
  expect(said()).toEqual(["fees.csv could not be read from the disk. Choose it again."]);
});

describe("a place that cannot keep lists", () => {
  test.each([
    ["full", /not enough room/],
    ["unavailable", /private window/],
    ["blocked", /older version/],
    ["newer", /newer version/],
    ["failed", /could not be read or written/],
  ] as const)("%s: says what to do, and the lists stay as they were", async (fault, words) => {
    store.fault = fault;
    await actions.addTables([csv(LIST)]);
    expect(said()).toEqual([expect.stringMatching(words)]);
    expect(own().facts).toEqual([]);
    store.fault = null;
    await actions.addTables([csv(LIST)]);
    expect(own().facts.length).toBe(1);
    store.fault = fault;
    await actions.removeTable(own().facts[0]?.id ?? "", "list");
    expect(state().notice).toMatchObject({ kind: "problem", problem: { what: expect.anything() } });
    expect(store.kept.size).toBe(1);
  });

  test("does not keep the check from working", async () => {
    store.fault = "failed";
    await open(store);
    expect(own().fault).toBe("failed");
    await actions.check();
    expect(checkedOf(state())?.findings.count).toBe(0);
    await open();
    expect(own().fault).toBe("unavailable");
  });

  test("a list that can no longer be read is named, and can be removed", async () => {
    store.kept.set("cpt-old", null);
    await open(store);
    expect(own().damaged).toEqual([{ id: "cpt-old", name: "cpt-old" }]);
    await actions.removeTable("cpt-old", "cpt-old");
    expect(own().damaged).toEqual([]);
  });
});
