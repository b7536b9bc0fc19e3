import type { FakeSheet } from "./fake-excel";

/** Sheets for the moments that no sample shows: nothing there, no codes, no header, protected, very long. */
export function madeSheets(): [string, FakeSheet][] {
  return [
    ["empty", { name: "Sheet1", rows: [] }],
    [
      "no-codes",
      {
        name: "Contacts",
        rows: [
          ["Name", "Phone"],
          ["Front desk", "555-0100"],
        ],
      },
    ],
    [
      "clean",
      {
        name: "Visits",
        rows: [
          ["DOS", "Dx 1", "Dx 1 description"],
          ["2026-05-04", "E11.9", ""],
        ],
      },
    ],
    [
      "protected",
      {
        name: "Locked month",
        rows: [
          ["DOS", "Dx 1"],
          ["2026-05-04", "E11"],
        ],
        isProtected: true,
      },
    ],
    [
      "guessed",
      {
        name: "Export (2)",
        rows: [
          ["When", "A", "B"],
          ...Array.from({ length: 30 }, () => ["2026-05-04", "E11.9", "99213"]),
        ],
      },
    ],
    [
      "several-lists",
      {
        name: "May and codes",
        rows: [
          ["DOS", "Dx 1"],
          ["03/04/2026", "E11"],
          ["03/05/2026", "R05.1 "],
          ["03/06/2026", "R05.1 "],
        ],
        others: [
          { first: 9, last: 40, hasCodes: true },
          { first: 44, last: 52, hasCodes: false },
        ],
        formulas: [[1, [{ first: 2, end: 3 }]]],
      },
    ],
    ["long", longSheet()],
  ];
}

/** Twenty thousand lines, half of them wrong, in few and in many ways. */
function longSheet(): FakeSheet {
  const lines = Array.from({ length: 20_000 }, (_, i) => [
    "2026-05-04",
    i % 2 === 0 ? "E11" : "I10",
    i % 9 === 0 ? `Z${String(i % 997).padStart(4, "9")}` : " M54.50",
    "99213",
  ]);
  return {
    name: "Whole year of a large clinic with a long name",
    rows: [["DOS", "Dx 1", "Dx 2", "CPT"], ...lines],
  };
}
