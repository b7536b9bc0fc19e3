import { describe, expect, test } from "@jest/globals";
import { changedCells, columnChanges, createChangeLog } from "./change-log";
import type { LoggedChange } from "./change-log";

const entry = (title: string): LoggedChange => ({
  title,
  reading: {} as LoggedChange["reading"],
  columns: [],
});

describe("the change log", () => {
  test("keeps entries in order and forgets one that was undone", () => {
    const log = createChangeLog();
    const [first, second] = [entry("a"), entry("b")];
    log.add(first);
    log.add(second);
    log.remove(first);
    expect(log.entries).toEqual([second]);
  });

  test("forgets the oldest when it is full", () => {
    const log = createChangeLog();
    for (let n = 0; n < 25; n++) log.add(entry(String(n)));
    expect(log.entries.map(({ title }) => title)).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i + 5)),
    );
  });

  test("counts the cells of all columns", () => {
    const [a, b] = [columnChanges(1), columnChanges(2)];
    a.add(5, "", "x");
    b.add(5, 1, "y");
    b.add(6, true, "z");
    expect(changedCells({ ...entry("a"), columns: [a, b] })).toBe(3);
    expect(b.before).toEqual([1, true]);
  });
});
