import { describe, expect, test } from "@jest/globals";
import { placeOfServiceHistory } from "./place-of-service";

const CSV = `code,name,description
02,Telehealth Provided Other than in Patient’s Home,"Somewhere, by wire"
11,Office,A room
10,Telehealth Provided in Patient’s Home,At home
`;

describe("place of service", () => {
  const may = { release: { name: "May 2024", from: 20240501 }, csv: CSV };
  const { codes } = placeOfServiceHistory([may]);

  test("is described by its name, and by its earlier name before it was renamed", () => {
    expect(codes.find(({ code }) => code === "11")?.texts).toEqual([
      { from: 20151001, text: "Office" },
    ]);
    expect(codes.find(({ code }) => code === "02")?.texts).toEqual([
      { from: 20170101, text: "Telehealth" },
      { from: 20220101, text: "Telehealth Provided Other than in Patient’s Home" },
    ]);
  });

  test("begins on the day that CMS gave it, or with the covered days", () => {
    expect(codes.map(({ code, spans }) => [code, spans[0]?.from])).toEqual([
      ["02", 20170101],
      ["10", 20220101],
      ["11", 20151001],
    ]);
  });

  const listOf = (from: number, csv: string) => ({ release: { name: String(from), from }, csv });
  const march = (csv: string) => placeOfServiceHistory([may, listOf(20270301, csv)]);
  const placeIn = (table: ReturnType<typeof march>, wanted: string) =>
    table.codes.find(({ code }) => code === wanted);

  test("a later list brings its new codes from its month on, and speaks to that month's end", () => {
    const table = march(`${CSV}67,New place,One\n`);
    expect(placeIn(table, "67")?.spans[0]?.from).toBe(20270301);
    expect(placeIn(table, "11")?.spans[0]?.from).toBe(20151001);
    expect(table.coverage.to).toBe(20270331);
  });

  test("a list can tell the first day of a code itself, and speaks to the last day that it announces", () => {
    const rows = CSV.trim().split("\n");
    const csv = rows.map((row, at) => `${row},${at === 0 ? "from" : ""}`).join("\n");
    const table = march(`${csv}\n67,New place,One,20270701\n`);
    expect(placeIn(table, "67")?.spans[0]?.from).toBe(20270701);
    expect(placeIn(table, "10")?.spans[0]?.from).toBe(20220101);
    expect(table.coverage.to).toBe(20270701);
    expect(placeOfServiceHistory([listOf(20240501, `${CSV}66,PACE,x\n`)]).coverage.to).toBe(
      20240801,
    );
    expect(() => march(`${csv}\n67,New place,One,20271331\n`)).toThrow("67: no such day");
  });

  test("a name keeps its days, and a code that a later list has not ends before it", () => {
    const table = march(CSV.replace("Office", "Doctor's office").replace(/^10.*\n/m, ""));
    expect(placeIn(table, "11")?.texts).toEqual([
      { from: 20151001, text: "Office" },
      { from: 20270301, text: "Doctor's office" },
    ]);
    expect(placeIn(table, "10")?.spans).toEqual([
      { from: 20220101, to: 20270228, billable: true, inferred: false },
    ]);
  });
});
