import { describe, expect, test } from "@jest/globals";
import { changedCells, columnChanges, createChangeLog } from "./change-log";
import type { ChangeLog, LoggedChange } from "./change-log";

const readingOf = (lineCount: number, columns = 30) =>
  ({ batch: { lineCount, columns: Array(columns) } }) as unknown as LoggedChange["reading"];
const SMALL = readingOf(100);
const FULL = 1_048_575;

const entry = (title: string, reading = SMALL): LoggedChange => ({ title, reading, columns: [] });
const titles = (log: ChangeLog) => log.entries.map(({ title }) => title);

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
    expect(titles(log)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 5)));
    expect(log.isCutShort).toBe(true);
  });

  test("forgets older entries when they hold too many cells, but never the latest", () => {
    const log = createChangeLog();
    log.add(entry("small"));
    log.add(entry("full sheet", readingOf(FULL)));
    expect(titles(log)).toEqual(["small", "full sheet"]);
    expect(log.isCutShort).toBe(false);
    log.add(entry("another full sheet", readingOf(FULL)));
    expect(titles(log)).toEqual(["another full sheet"]);
    expect(log.isCutShort).toBe(true);
  });

  test("keeps the latest even where it holds too many cells by itself", () => {
    const log = createChangeLog();
    log.add(entry("small"));
    log.add(entry("wide", readingOf(FULL, 40)));
    expect(titles(log)).toEqual(["wide"]);
  });

  test("counts a reading once that several entries share", () => {
    const log = createChangeLog();
    const reading = readingOf(FULL);
    for (const title of ["a", "b", "c"]) log.add(entry(title, reading));
    expect(titles(log)).toEqual(["a", "b", "c"]);
  });

  test("forgets older entries when they changed too many cells, also where they share a reading", () => {
    const log = createChangeLog();
    const filled = { ...columnChanges(1), rows: new Array<number>(FULL) };
    for (const title of ["a", "b", "c"]) log.add({ ...entry(title), columns: [filled] });
    expect(titles(log)).toEqual(["b", "c"]);
  });

  test("keeps every value as it was, texts beside numbers that look alike", () => {
    const changes = columnChanges(1);
    const values = ["", "1", 1, true, "", "true", "1", 0, false];
    values.forEach((value, row) => changes.add(row, value, values[values.length - 1 - row]!));
    expect(changes.before).toEqual(values);
    expect(changes.after).toEqual(values.toReversed());
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
