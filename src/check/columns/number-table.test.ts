import { expect, test } from "@jest/globals";
import { numberTable } from "./number-table";

test.each([
  ["small", 1000],
  ["large", 2 ** 40],
])("a %s table keeps what is set, and 0 elsewhere", (_, size) => {
  const table = numberTable(size);
  table.set(size - 1, 7);
  table.set(0, 2 ** 31);
  expect([table.get(size - 1), table.get(0), table.get(1)]).toEqual([7, 2 ** 31, 0]);
});
