import { beforeEach, describe, expect, test } from "@jest/globals";
import { ExcelProblem } from "../../excel/types";
import { type FakeExcel, fakeExcel, type FakeSheet } from "../../../test/pane/fake-excel";
import { testTables, testTablesOfHospital } from "../../../test/tables";
import { createActions, type PaneActions } from "../actions";
import { directChecker } from "../checker/direct-checker";
import { reduce } from "../store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../store/state";
import { createStore } from "../store/store";
import { lacksCpt } from "./lacks-cpt";
import { placementWords } from "./placement-words";
import { codesSelected, hitReached, placementOf } from "./state";

const claims = (): FakeSheet => ({
  name: "Claims",
  rows: [
    ["DOS", "Dx 1", "Dx 1 description", "Dx 2", "CPT"],
    ["2021-05-04", "I10", "high pressure", "", "99213"],
    ["2026-05-04", "", "", "", ""],
    ["2026-05-05", "E11", "", "", "99213"],
  ],
});

let excel: FakeExcel;
let actions: PaneActions;
let state: () => PaneState;

async function open(sheet: FakeSheet) {
  excel = fakeExcel(sheet);
  const store = createStore(reduce, INITIAL_STATE);
  actions = createActions(
    store,
    excel,
    directChecker({
      codes: testTables,
      descriptions: async () => undefined,
      inpatientProcedures: testTablesOfHospital,
    }),
  );
  state = store.state;
  await actions.start();
}

/** Waits until what was begun in the background has come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function readyToSearch(row: number, column: number) {
  excel.selectCell(row, column);
  await actions.openSearch();
  for (let i = 0; state().lookUp.found?.isReady !== true && i < 2_000; i++) await settled();
}

const hit = () => {
  const reached = hitReached(state().lookUp);
  if (!reached) throw new Error("nothing was found");
  return reached;
};
const found = () => state().lookUp.found?.hits.map(({ display }) => display) ?? [];
const said = () => {
  const { notice } = state();
  return notice && "text" in notice ? notice.text : notice?.problem.what;
};

beforeEach(() => open(claims()));

describe("looking a code up", () => {
  test("answers each key, by the line's date of service, and by today's when that is wanted", async () => {
    await readyToSearch(1, 1);
    await actions.typeQuery("cough");
    expect(hit()).toMatchObject({ display: "R05", billable: true });
    await actions.chooseToday(true);
    expect(hit()).toMatchObject({ display: "R05.9", billable: true });
  });

  test("codes are found by their beginning while the descriptions are indexed", async () => {
    await actions.openSearch();
    await actions.typeQuery("E11.6");
    expect(found()).toContain("E11.65");
  });

  test("an answer to an earlier key does not show under a later one", async () => {
    await readyToSearch(2, 1);
    await Promise.all([actions.typeQuery("cough"), actions.typeQuery("fever")]);
    expect(state().lookUp.found?.query).toBe("fever");
    expect(found()).toContain("R50.9");
  });

  test("one list alone is searched when that is chosen", async () => {
    await readyToSearch(2, 1);
    await actions.typeQuery("office");
    await actions.narrowSearch("pos");
    expect(state().lookUp.found?.hits.every(({ system }) => system === "pos")).toBe(true);
    expect(hit().display).toBe("11");
  });

  test("ICD-10-PCS is loaded when it is searched by name, and not before", async () => {
    await readyToSearch(2, 1);
    await actions.typeQuery("appendix");
    expect(state().lookUp.found?.hits.some(({ system }) => system === "icd10pcs")).toBe(false);
    await actions.narrowSearch("icd10pcs");
    for (let i = 0; found().length === 0 && i < 5_000; i++) await settled();
    expect(hit()).toMatchObject({ system: "icd10pcs" });
  });

  test("the arrow keys stop at both ends", async () => {
    await readyToSearch(2, 1);
    await actions.typeQuery("knee pain");
    actions.reachHit(-3);
    expect(state().lookUp.at).toBe(0);
    actions.reachHit(1_000);
    expect(state().lookUp.at).toBe(found().length - 1);
  });

  test("with several cells selected it says that only the active line is written", async () => {
    const words = () => placementWords(state().lookUp, hit(), placementOf(state().lookUp, hit()));
    excel.amongSeveral = true;
    await readyToSearch(2, 3);
    await actions.typeQuery("htn");
    expect(words()).toBe("I10 goes into D3. The other selected cells are left as they are.");
    excel.amongSeveral = false;
    excel.selectCell(2, 3);
    for (let i = 0; i < 20; i++) await settled();
    expect(words()).toBe("I10 goes into D3.");
  });

  test("goes on when the person visits another sheet, and is about that sheet then", async () => {
    await readyToSearch(2, 1);
    excel.active = { row: 1, column: 0 };
    excel.activate({ name: "Other", rows: [["Dx 1"], [""]] });
    for (let i = 0; i < 20; i++) await settled();
    await actions.typeQuery("htn");
    expect(state().view.kind).toBe("search");
    expect(placementOf(state().lookUp, hit())).toMatchObject({ code: { column: 0 } });
  });

  test("closing it stops following the selection", async () => {
    await readyToSearch(2, 1);
    actions.closeSearch();
    const { line } = state().lookUp;
    excel.selectCell(1, 1);
    await settled();
    expect(state().view.kind).toBe("home");
    expect(state().lookUp.line).toBe(line);
  });
});

describe("putting a code in the sheet", () => {
  test("writes code and description into the active line, and Undo takes them out", async () => {
    await readyToSearch(2, 1);
    await actions.typeQuery("dm2 hyperglycemia");
    await actions.putHit(hit());
    expect(excel.sheet.rows[2]?.slice(1, 4)).toEqual([
      "E11.65",
      "Type 2 diabetes mellitus with hyperglycemia",
      "",
    ]);
    expect(said()).toBe("E11.65 is in B3, its description in C3.");
    await actions.undo();
    expect(excel.sheet.rows[2]?.slice(1, 4)).toEqual(["", "", ""]);
  });

  test("goes to the first blank diagnosis from any other cell of the line", async () => {
    await readyToSearch(1, 0);
    await actions.typeQuery("e119");
    await actions.putHit(hit());
    expect(excel.sheet.rows[1]).toEqual(["2021-05-04", "I10", "high pressure", "E11.9", "99213"]);
  });

  test("asks before it replaces what was typed; kept, nothing changes", async () => {
    await readyToSearch(1, 1);
    await actions.typeQuery("e119");
    await actions.putHit(hit());
    expect(state().lookUp.isAsking).toBe(true);
    actions.keepTyped();
    await actions.replaceTyped(true);
    expect(excel.sheet.rows[1]?.[1]).toBe("I10");
    await actions.putHit(hit());
    await actions.replaceTyped(true);
    expect(excel.sheet.rows[1]?.slice(1, 3)).toEqual([
      "E11.9",
      "Type 2 diabetes mellitus without complications",
    ]);
  });

  test("the description that was typed stays when the person says so", async () => {
    await readyToSearch(1, 1);
    await actions.typeQuery("e119");
    await actions.putHit(hit());
    await actions.replaceTyped(false);
    expect(excel.sheet.rows[1]?.slice(1, 3)).toEqual(["E11.9", "high pressure"]);
  });

  test("a line that was changed meanwhile is left alone, and that is said", async () => {
    await readyToSearch(2, 1);
    await actions.typeQuery("e119");
    const row = excel.sheet.rows[2];
    if (row) row[1] = "typed meanwhile";
    await actions.putHit(hit());
    expect(row?.[1]).toBe("typed meanwhile");
    expect(said()).toMatch(/^The line was changed or moved meanwhile, so E11.9 was not written/);
  });

  test("results of a check are called outdated afterwards", async () => {
    await actions.check();
    await readyToSearch(2, 1);
    await actions.typeQuery("e119");
    await actions.putHit(hit());
    expect(checkedOf(state())?.outdated).toBe(true);
  });

  test("a protected sheet, a header and a problem of Excel's take nothing", async () => {
    await open({ ...claims(), isProtected: true });
    await readyToSearch(2, 1);
    await actions.typeQuery("e119");
    await actions.putHit(hit());
    expect(excel.sheet.rows).toEqual(claims().rows);

    await open(claims());
    await readyToSearch(0, 1);
    await actions.typeQuery("e119");
    expect(placementOf(state().lookUp, hit())).toBeNull();
    const busy = new ExcelProblem({ what: "A cell is being edited.", next: "Finish.", left: "" });
    excel.failNext("activeLine", busy);
    excel.selectCell(2, 1);
    for (let i = 0; i < 5; i++) await settled();
    expect(state().lookUp.line).toEqual({
      kind: "unknown",
      why: "A cell is being edited. Finish.",
    });
  });
});

describe("what is told of a code before and after it is put in the sheet", () => {
  test("text in the description column is left as it is, and that is said", async () => {
    await open({
      name: "Claims",
      rows: [
        ["DOS", "Dx 1", "Dx 1 description"],
        ["2026-05-04", "I10", "high pressure"],
        ["2026-05-04", "", "see the chart"],
      ],
    });
    await readyToSearch(2, 1);
    await actions.typeQuery("e119");
    expect(placementOf(state().lookUp, hit())).toMatchObject({ description: null, keeps: 2 });
    await actions.putHit(hit());
    expect(excel.sheet.rows[2]).toEqual(["2026-05-04", "E11.9", "see the chart"]);
    expect(said()).toBe("E11.9 is in B3. The text in C3 was left as it is.");
  });

  test("a code that has ended is found by its name alone, with its last day", async () => {
    await readyToSearch(2, 4);
    await actions.typeQuery("J1030");
    expect(hit()).toMatchObject({ billable: false, validity: { kind: "ended", on: 20240331 } });
  });

  test("a CPT code that nothing is found for leads to the practice's own list; other words do not", async () => {
    await readyToSearch(2, 4);
    await actions.typeQuery("27447");
    expect(found()).toEqual([]);
    expect(lacksCpt(state())).toBe(true);
    await actions.typeQuery("qqqq zzzz");
    expect(found()).toEqual([]);
    expect(lacksCpt(state())).toBe(false);
  });
});

describe("a code's page", () => {
  const shown = () => {
    const { view } = state();
    return view.kind === "page" ? view.pages.map(({ display }) => display) : view.kind;
  };

  test("leads on from code to code, and back to where it was opened", async () => {
    await readyToSearch(3, 1);
    const [code] = codesSelected(state().lookUp);
    expect(code).toMatchObject({ text: "E11", row: 3, column: 1 });
    await actions.openPage({ text: "E11", systems: ["icd10cm"], day: 20260505 });
    const link = { system: "icd10cm", code: "E116", display: "E11.6", description: null } as const;
    await actions.openLink(link);
    expect(shown()).toEqual(["E11", "E11.6"]);
    actions.leavePage();
    expect(shown()).toEqual(["E11"]);
    actions.leavePage();
    expect(shown()).toBe("search");
  });

  test("of what no list has is said to be in none, and nothing opens", async () => {
    await actions.openPage({ text: "Q99.99", systems: ["icd10cm"] });
    expect(shown()).toBe("home");
    expect(said()).toBe("Q99.99 is in none of the code lists held here.");
  });

  test("of a CPT code or modifier is not there for want of a list, and that is said", async () => {
    await actions.openPage({ text: "99213", systems: ["hcpcs", "cpt", "icd10pcs"] });
    expect(said()).toContain("99213 looks like a CPT code");
    await actions.openPage({ text: "25", systems: ["modifier"] });
    expect(said()).toContain("25 is a CPT modifier");
    await actions.openPage({ text: "ZZ", systems: ["modifier"] });
    expect(said()).toBe("ZZ is in none of the code lists held here.");
  });

  test("leads up to the section and the chapter, and back the same way", async () => {
    await actions.openPage({ text: "E11.9", systems: ["icd10cm"], day: 20260505 });
    const code = { system: "icd10cm", display: "", description: null } as const;
    await actions.openLink({ ...code, code: "E08-E13" });
    await actions.openLink({ ...code, code: "E00-E89" });
    expect(shown()).toEqual(["E11.9", "E08 to E13", "E00 to E89"]);
    actions.leavePage();
    expect(shown()).toEqual(["E11.9", "E08 to E13"]);
  });
});
