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

  test("a later list brings its new codes from its month on, and speaks to that month's end", () => {
    const later = {
      release: { name: "March 2027", from: 20270301 },
      csv: `${CSV}67,New place,One\n`,
    };
    const table = placeOfServiceHistory([may, later]);
    expect(table.codes.find(({ code }) => code === "67")?.spans[0]?.from).toBe(20270301);
    expect(table.codes.find(({ code }) => code === "11")?.spans[0]?.from).toBe(20151001);
    expect(table.coverage.to).toBe(20270331);
    expect(placeOfServiceHistory([may]).coverage.to).toBe(20240801);
  });
});
