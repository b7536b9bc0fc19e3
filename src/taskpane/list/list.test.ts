import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { IgnoredFinding } from "../../check/ignored";
import type { Cause, Findings, Severity } from "../../check/types";
import type { RuleId } from "../../rules/ids";
import { type Browse, browseReducer, IGNORED_GROUP, startBrowsing } from "./browse";
import { keyMove, type Focus } from "./focus";
import { groupFindings } from "./groups";
import { CELLS_IN_ROW, itemKey, type ListItem, listItems } from "./items";
import { walkPlace, walkStep } from "./walk";

const cause = (rule: RuleId, severity: Severity, value: string): Cause => ({
  rule,
  severity,
  value,
  message: "",
  repair: null,
  suggestions: [],
});

/** Findings in lines 0, 1, 2… of one column, each with the cause at that index. */
function findings(causes: readonly Cause[], indexes: readonly number[]): Findings {
  return {
    count: indexes.length,
    claimLines: indexes.length,
    line: Uint32Array.from(indexes, (_, i) => i),
    column: new Uint16Array(indexes.length),
    cause: Uint32Array.from(indexes),
    causes,
  };
}

const CAUSES = [
  cause("outside-coverage", "warning", "G0999"),
  cause("not-billable", "error", "E11"),
  cause("not-billable", "error", "R05"),
  cause("unknown-code", "error", "Q99.8"),
];
const FOUND = findings(CAUSES, [0, 1, 2, 1, 1, 1, 1, 3]);
const GROUPS = groupFindings(FOUND);
const START = startBrowsing(GROUPS);
const rowsOf = (browse: Browse, groups = GROUPS) =>
  listItems({ groups, browse, ignored: [], notMet: [] });
const walkedTo = (browse: Browse, finding: number, value: string, group: string) =>
  browseReducer(browse, { kind: "walkedTo", finding, value, group });

/** Walks from where the list stands to its end; gives the findings in the order they were come to. */
function walkAll(browse: Browse, step: 1 | -1 = 1): number[] {
  const place = walkStep(GROUPS, browse, step);
  if (!place) return [];
  const group = GROUPS.find(({ values }) => values.includes(place.value))?.key ?? "";
  return [place.finding, ...walkAll(walkedTo(browse, place.finding, place.value.key, group), step)];
}

describe("the findings list", () => {
  test("groups by rule, then by value: errors before warnings, the many before the few", () => {
    const shown = GROUPS.map(({ rule, cells, values }) => [
      rule,
      cells,
      values.map((value) => [value.cause.value, value.findings.length]),
    ]);
    expect(shown).toEqual([
      [
        "not-billable",
        6,
        [
          ["E11", 5],
          ["R05", 1],
        ],
      ],
      ["unknown-code", 1, [["Q99.8", 1]]],
      ["outside-coverage", 1, [["G0999", 1]]],
    ]);
  });

  test("hides what the severity filter hides, and shows it again", () => {
    const hidden = browseReducer(START, { kind: "severityToggled", severity: "error" });
    expect(rowsOf(hidden).map(({ kind }) => kind)).toEqual(["rule", "value"]);
    const again = browseReducer(hidden, { kind: "severityToggled", severity: "error" });
    expect(rowsOf(again)).toEqual(rowsOf(START));
  });

  test("shows the open value's detail and all of its cells, a few to a row", () => {
    const open = browseReducer(START, {
      kind: "valueToggled",
      value: GROUPS[0]?.values[0]?.key ?? "",
    });
    const kinds = rowsOf(open).map(({ kind }) => kind);
    expect(kinds.slice(0, 6)).toEqual(["rule", "value", "detail", "cells", "cells", "value"]);
    const cells = rowsOf(open).flatMap((item) =>
      item.kind === "cells" ? [item.to - item.from] : [],
    );
    expect(cells).toEqual([CELLS_IN_ROW, 1]);
  });

  test("starts with only the worst rule open when there are many values", () => {
    const many = Array.from({ length: 40 }, (_, i) => cause("unknown-code", "error", `X${i}`));
    const groups = groupFindings(
      findings(
        [...many, ...CAUSES],
        Array.from({ length: 44 }, (_, i) => i),
      ),
    );
    const open = rowsOf(startBrowsing(groups), groups).filter(
      (item) => item.kind === "rule" && item.isOpen,
    );
    expect(open).toHaveLength(1);
  });

  test("every row has its own key", () => {
    const open = browseReducer(START, {
      kind: "valueToggled",
      value: GROUPS[0]?.values[0]?.key ?? "",
    });
    const keys = rowsOf(open).map(itemKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("the walk through the findings", () => {
  test("comes to every finding once, in the order of the list, and back again", () => {
    const order = GROUPS.flatMap(({ values }) =>
      values.flatMap(({ findings: members }) => [...members]),
    );
    expect(walkAll(START)).toEqual(order);
    expect(walkAll(START, -1)).toEqual(order.toReversed());
  });

  test("leaves out what the filter hides", () => {
    const hidden = browseReducer(START, { kind: "severityToggled", severity: "error" });
    expect(walkAll(hidden)).toEqual([0]);
  });

  test("knows its place", () => {
    const value = GROUPS[0]?.values[0];
    const at = walkedTo(START, 3, value?.key ?? "", GROUPS[0]?.key ?? "");
    expect(walkPlace(GROUPS, at)).toMatchObject({ finding: 3, place: 2, of: 8 });
    expect(walkPlace(GROUPS, START)).toBeNull();
  });

  test("opens the group and the value that it comes to", () => {
    const closed = browseReducer(START, { kind: "groupToggled", group: GROUPS[0]?.key ?? "" });
    const at = walkedTo(closed, 1, GROUPS[0]?.values[0]?.key ?? "", GROUPS[0]?.key ?? "");
    expect(
      rowsOf(at)
        .slice(0, 3)
        .map(({ kind }) => kind),
    ).toEqual(["rule", "value", "detail"]);
  });
});

describe("arrow keys in the list", () => {
  const open = browseReducer(START, {
    kind: "valueToggled",
    value: GROUPS[0]?.values[0]?.key ?? "",
  });
  const items = rowsOf(open); // rule, value, detail, cells ×4, cells ×1, value, rule, …
  const press = (at: Focus, key: string) => keyMove(items, at, key);

  test.each<[string, Focus, string, ReturnType<typeof keyMove>]>([
    [
      "down goes to the next row",
      { item: 0, slot: 0 },
      "ArrowDown",
      { kind: "focus", focus: { item: 1, slot: 0 } },
    ],
    [
      "down passes the detail",
      { item: 1, slot: 0 },
      "ArrowDown",
      { kind: "focus", focus: { item: 3, slot: 0 } },
    ],
    [
      "up passes the detail",
      { item: 3, slot: 2 },
      "ArrowUp",
      { kind: "focus", focus: { item: 1, slot: 0 } },
    ],
    [
      "down keeps to the cells there are",
      { item: 3, slot: 3 },
      "ArrowDown",
      { kind: "focus", focus: { item: 4, slot: 0 } },
    ],
    [
      "right goes to the next cell",
      { item: 3, slot: 0 },
      "ArrowRight",
      { kind: "focus", focus: { item: 3, slot: 1 } },
    ],
    [
      "left from the first cell goes to the value",
      { item: 4, slot: 0 },
      "ArrowLeft",
      { kind: "focus", focus: { item: 1, slot: 0 } },
    ],
    ["right opens a closed value", { item: 5, slot: 0 }, "ArrowRight", { kind: "toggle", item: 5 }],
    ["left closes an open rule", { item: 0, slot: 0 }, "ArrowLeft", { kind: "toggle", item: 0 }],
    [
      "left from a closed value goes to its rule",
      { item: 5, slot: 0 },
      "ArrowLeft",
      { kind: "focus", focus: { item: 0, slot: 0 } },
    ],
    [
      "Escape among the cells closes the value",
      { item: 4, slot: 0 },
      "Escape",
      { kind: "closeValue", item: 1 },
    ],
    ["Escape on a rule does nothing", { item: 0, slot: 0 }, "Escape", null],
    [
      "Home goes to the first row",
      { item: 4, slot: 0 },
      "Home",
      { kind: "focus", focus: { item: 0, slot: 0 } },
    ],
    [
      "End goes to the last row",
      { item: 0, slot: 0 },
      "End",
      { kind: "focus", focus: { item: items.length - 1, slot: 0 } },
    ],
    ["other keys do nothing", { item: 0, slot: 0 }, "a", null],
  ])("%s", (_, at, key, expected) => {
    expect(press(at, key)).toEqual(expected);
  });

  test("no key leads out of the list", () => {
    const keys = fc.constantFrom(
      "ArrowDown",
      "ArrowUp",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "Escape",
    );
    fc.assert(
      fc.property(fc.nat(items.length - 1), fc.nat(CELLS_IN_ROW - 1), keys, (item, slot, key) => {
        const move = press({ item, slot }, key);
        if (!move) return;
        const target: ListItem | undefined =
          items[move.kind === "focus" ? move.focus.item : move.item];
        expect(target).toBeDefined();
        expect(target?.kind).not.toBe("detail");
        if (move.kind === "focus" && target?.kind === "cells") {
          expect(move.focus.slot).toBeLessThan(target.to - target.from);
        }
      }),
    );
  });
});

describe("what is ignored", () => {
  const entry: IgnoredFinding = {
    rule: "not-billable",
    value: "E11",
    message: "1abc",
    place: null,
    reason: "as documented",
    at: "2026-01-02",
  };
  const cells = [
    { line: 0, column: 0 },
    { line: 4, column: 0 },
  ];
  const listed = {
    groups: GROUPS,
    ignored: [{ entry, cause: CAUSES[1]!, cells }],
    notMet: [{ ...entry, value: "R05" }],
  };
  const opened = browseReducer(START, { kind: "groupToggled", group: IGNORED_GROUP });
  const rows = listItems({ ...listed, browse: opened });
  const last = rows.length - 1;

  test("stands closed at the end, counted by cells", () => {
    const closed = listItems({ ...listed, browse: START });
    expect(closed.at(-1)).toEqual({ kind: "ignoredHead", findings: 2, isOpen: false });
    expect(closed).toHaveLength(rowsOf(START).length + 1);
  });

  test("shows each with its reason once it is opened, and stays open over the next check", () => {
    expect(rows.slice(-3).map(({ kind }) => kind)).toEqual(["ignoredHead", "ignored", "notMet"]);
    expect(new Set(rows.map(itemKey)).size).toBe(rows.length);
    expect(startBrowsing(GROUPS, opened).closedGroups.has(IGNORED_GROUP)).toBe(false);
  });

  test.each<[string, Focus, string, ReturnType<typeof keyMove>]>([
    [
      "left closes the head",
      { item: last - 2, slot: 0 },
      "ArrowLeft",
      { kind: "toggle", item: last - 2 },
    ],
    [
      "right goes to the way back",
      { item: last - 1, slot: 0 },
      "ArrowRight",
      { kind: "focus", focus: { item: last - 1, slot: 1 } },
    ],
    [
      "left goes back to the cell",
      { item: last - 1, slot: 1 },
      "ArrowLeft",
      { kind: "focus", focus: { item: last - 1, slot: 0 } },
    ],
    [
      "left of the cell goes to the head",
      { item: last - 1, slot: 0 },
      "ArrowLeft",
      { kind: "focus", focus: { item: last - 2, slot: 0 } },
    ],
    ["Escape does nothing", { item: last - 1, slot: 0 }, "Escape", null],
  ])("%s", (_, at, key, move) => {
    expect(keyMove(rows, at, key)).toEqual(move);
  });
});
