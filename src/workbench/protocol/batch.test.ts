import { describe, expect, test } from "@jest/globals";
import { invalidArgument } from "../excel-error";
import { runBatch } from "./batch";
import type { BatchHost } from "./batch";
import { MemberAccess } from "./members";
import type { WireAction, WirePath } from "./messages";
import { ActionType, PathType } from "./messages";
import { References } from "./references";
import { compareVersions, RequirementSets } from "./requirement-sets";
import { WireCollection, WireObject } from "./wire-object";

class Cell extends WireObject {
  readonly className = "Cell";
  readonly scalars = ["Value", "Row"];
  released = false;
  #value = "empty";
  constructor(readonly row: number) {
    super();
  }
  override get wireId(): number {
    return this.row;
  }
  get Value(): string {
    return this.#value;
  }
  set Value(value: unknown) {
    if (typeof value !== "string") throw invalidArgument();
    this.#value = value;
  }
  get Row(): number {
    return this.row;
  }
  get Newer(): string {
    return "newer";
  }
  Join(other: unknown): string {
    return other instanceof Cell ? `${this.Value}+${other.Value}` : "no cell";
  }
  Nested(options: { cells: unknown[]; at: { cell: unknown } }): string {
    return options.at.cell instanceof Cell ? "cell" : "none";
  }
  secret(): string {
    return "never";
  }
  override release(): void {
    this.released = true;
  }
}

class Cells extends WireCollection<Cell> {
  readonly className = "Cells";
  readonly scalars = ["Count"];
  readonly cells = [new Cell(0), new Cell(1), new Cell(2)];
  get Count(): number {
    return 3;
  }
  items(): Cell[] {
    return this.cells;
  }
  GetItem(row: unknown): Cell {
    const cell = this.cells[Number(row)];
    if (cell === undefined) throw invalidArgument();
    return cell;
  }
  GetItemOrNullObject(): Cell | null {
    return null;
  }
}

class Root extends WireObject {
  readonly className = "Root";
  readonly scalars: readonly string[] = [];
  readonly Cells = new Cells();
}

function host(excelApi = "1.9"): BatchHost & { readonly root: Root } {
  const sets = new RequirementSets({ ExcelApi: excelApi }, new Map([["Cell.newer", "1.10"]]));
  return {
    root: new Root(),
    newObjects: new Map(),
    members: new MemberAccess(sets),
    references: new References(),
  };
}

const ROOT: WirePath = { Id: 1, ObjectPathType: PathType.Root, Name: "" };
const CELLS: WirePath = {
  Id: 2,
  ObjectPathType: PathType.Property,
  Name: "Cells",
  ParentObjectPathId: 1,
};
const cellPath = (Id: number, row: number): WirePath => ({
  Id,
  ObjectPathType: PathType.Indexer,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [row] },
});

function run(on: BatchHost, actions: Omit<WireAction, "Id">[], ...paths: WirePath[]) {
  const all = [ROOT, CELLS, ...paths];
  return runBatch(on, {
    Actions: actions.map((action, at) => ({ ...action, Id: at + 1 })),
    ObjectPaths: Object.fromEntries(all.map((path) => [path.Id, path])),
  });
}

const set = (ObjectPathId: number, value: unknown): Omit<WireAction, "Id"> => ({
  ActionType: ActionType.SetProperty,
  Name: "Value",
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});

describe("a batch", () => {
  test("sets, calls and loads in order", () => {
    const { Results } = run(
      host(),
      [
        set(3, "a"),
        set(4, "b"),
        {
          ActionType: ActionType.Method,
          Name: "Join",
          ObjectPathId: 3,
          ArgumentInfo: { Arguments: [4], ReferencedObjectPathIds: [4] },
        },
        {
          ActionType: ActionType.Query,
          ObjectPathId: 2,
          QueryInfo: { Select: ["value", "count"] },
        },
      ],
      cellPath(3, 0),
      cellPath(4, 1),
    );
    expect(Results.map(({ Value }) => Value)).toEqual([
      null,
      null,
      "a+b",
      {
        Count: 3,
        _Items: [
          { Id: 0, Value: "a" },
          { Id: 1, Value: "b" },
          { Id: 2, Value: "empty" },
        ],
      },
    ]);
  });

  test("stops at an error, tells where, and leaves done what was done", () => {
    const on = host();
    const response = run(
      on,
      [set(3, "a"), set(3, 5), set(4, "never")],
      cellPath(3, 0),
      cellPath(4, 1),
    );
    expect(response.Results).toHaveLength(1);
    expect(response.Error).toMatchObject({
      Code: "InvalidArgument",
      ActionIndex: 1,
      Location: "Value",
    });
    expect(on.root.Cells.cells.map(({ Value }) => Value)).toEqual(["a", "empty", "empty"]);
  });

  test("finds objects inside of options", () => {
    const { Results } = run(
      host(),
      [
        {
          ActionType: ActionType.Method,
          Name: "Nested",
          ObjectPathId: 3,
          ArgumentInfo: { Arguments: [{ at: { cell: { _ObjectPathId: 3 } } }] },
        },
      ],
      cellPath(3, 0),
    );
    expect(Results[0]?.Value).toBe("cell");
  });

  test("reads nothing of a null object, and does nothing with it", () => {
    const path: WirePath = {
      Id: 3,
      ObjectPathType: PathType.Method,
      Name: "GetItemOrNullObject",
      ParentObjectPathId: 2,
    };
    const read = run(
      host(),
      [{ ActionType: ActionType.Query, ObjectPathId: 3, QueryInfo: {} }],
      path,
    );
    expect(read.Results[0]?.Value).toBeNull();
    expect(run(host(), [set(3, "x")], path).Error?.Code).toBe("ItemNotFound");
  });

  test("cannot reach what is no part of the API", () => {
    for (const name of ["secret", "constructor", "row", "released", "__proto__"]) {
      const call = { ActionType: ActionType.Method, Name: name, ObjectPathId: 3, ArgumentInfo: {} };
      expect(run(host(), [call], cellPath(3, 0)).Error?.Code).toBe("NotImplemented");
    }
  });

  test("cannot set what can only be read", () => {
    const action = { ...set(3, 5), Name: "Row" };
    expect(run(host(), [action], cellPath(3, 0)).Error?.Code).toBe("InvalidOperation");
  });

  test("does not find members that this Excel is too old for", () => {
    const load = {
      ActionType: ActionType.Query,
      ObjectPathId: 3,
      QueryInfo: { Select: ["newer"] },
    };
    expect(run(host("1.9"), [load], cellPath(3, 0)).Error?.Code).toBe("ApiNotFound");
    expect(run(host("1.10"), [load], cellPath(3, 0)).Results[0]?.Value).toEqual({
      Id: 0,
      Newer: "newer",
    });
  });

  test("lets go of all objects that the add-in does not keep", () => {
    const on = host();
    const keep = { ActionType: ActionType.Method, Name: "_KeepReference", ObjectPathId: 3 };
    const load = { ActionType: ActionType.Query, ObjectPathId: 4, QueryInfo: {} };
    run(on, [keep, load], cellPath(3, 0), cellPath(4, 1));
    expect(on.root.Cells.cells.map(({ released }) => released)).toEqual(
      [true, true, false].map((_, at) => at === 1),
    );
    const [kept] = on.root.Cells.cells;
    expect(kept && on.references.get(kept.referenceId ?? "")).toBe(kept);
  });

  test("loads a part of a collection", () => {
    const load = {
      ActionType: ActionType.Query,
      ObjectPathId: 2,
      QueryInfo: { Select: ["row"], Top: 1, Skip: 1 },
    };
    expect(run(host(), [load]).Results[0]?.Value).toEqual({ _Items: [{ Id: 1, Row: 1 }] });
  });

  test("does not hide a fault of the simulation itself", () => {
    const on = host();
    Object.defineProperty(on.root.Cells.cells[0], "Value", {
      get: () => {
        throw new TypeError("a fault");
      },
    });
    const load = {
      ActionType: ActionType.Query,
      ObjectPathId: 3,
      QueryInfo: { Select: ["value"] },
    };
    expect(() => run(on, [load], cellPath(3, 0))).toThrow("a fault");
  });
});

test("version 1.10 is newer than 1.9", () => {
  expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0);
  expect(compareVersions("1.9", "1.9")).toBe(0);
});
