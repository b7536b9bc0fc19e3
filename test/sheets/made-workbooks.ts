import type { FixtureCell } from "../../src/workbench/fixture";
import { DE_DE, FR_FR } from "../../src/workbench/model/locale";
import type { MadeWorkbook } from "./whole-path";

const HEADER = ["Claim ID", "DOS", "Dx 1", "Dx 1 description", "Units"];
const MAY_30 = 45_807;

/** Six lines: a category in the second, a space behind the code in the fourth; the third is described already. */
const lines = (dates: readonly FixtureCell[] = Array<FixtureCell>(6).fill(MAY_30)) => [
  ["A1", dates[0]!, "E11.9", null, 1],
  ["A2", dates[1]!, "E11", null, 1],
  ["A3", dates[2]!, "I10", "High blood pressure", 2],
  ["A4", dates[3]!, "R05.1 ", null, 1],
  ["A5", dates[4]!, "I10", null, 1],
  ["A6", dates[5]!, "J45.909", null, 1],
];
const ROWS: readonly (readonly FixtureCell[])[] = [HEADER, ...lines()];

/** The same lines with dates and charges as texts that Excel does not make dates and numbers of. */
function inWords(short: string, long: string): FixtureCell[][] {
  const dates = [`3 ${short} 2025`, `4. ${long} 2025`, `5-${short}-25`, "30.04.2025"];
  const charges = ["125,50", "1.250,00", "1 250,5", "80", null, null];
  const texts = [...dates, `6 ${long} 2025`, `7 ${short} 2025`].map((text) => ({ text }));
  return lines(texts).map((line, i) => [...line, charges[i] ? { text: charges[i] } : null]);
}

/** What is seeded in `lines`, when the first of them stands in this row. */
const seeded = (first: number, column = "C") => ({
  lines: [first, first + 5] as const,
  flags: [`${column}${first + 1} not-billable`, `${column}${first + 3} code-spacing`],
  repaired: { [`${column}${first + 3}`]: "R05.1" },
});

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `Internal note ${i + 1}`);

export const MADE_WORKBOOKS: readonly (readonly [string, MadeWorkbook])[] = [
  ["a plain range", { sheets: [{ name: "Claims", rows: ROWS }], ...seeded(2) }],
  ["a table", { sheets: [{ name: "Claims", rows: ROWS, table: "Lines" }], ...seeded(2) }],
  [
    "a table with a totals row",
    {
      sheets: [{ name: "Claims", rows: ROWS, table: "Lines" }],
      prepare: ({ workbook }) => {
        workbook.tables.getItem("Lines").showTotals = true;
      },
      ...seeded(2),
    },
  ],
  [
    "a filter that hides some lines, and rows that a person hid",
    {
      sheets: [{ name: "Claims", rows: ROWS, hiddenRows: [7] }],
      person: (person) => person.filter("A1:E7", "C", ["I10"]),
      ...seeded(2),
    },
  ],
  [
    "a filtered table",
    {
      sheets: [{ name: "Claims", rows: ROWS, table: "Lines" }],
      person: (person) => person.filter("A1:E7", "C", ["I10"]),
      ...seeded(2),
    },
  ],
  [
    "merged cells in titles, in a claim number and in descriptions",
    {
      sheets: [{ name: "Claims", rows: [["May claims"], ...ROWS] }],
      person: (person) => {
        person.merge("A1:E1");
        person.clear("A4");
        person.merge("A3:A4");
        person.merge("D7:E7");
      },
      ...seeded(3),
      leftAlone: ["D7"],
    },
  ],
  [
    "title rows and blank rows above the header",
    {
      sheets: [
        { name: "Claims", rows: [["Main Street Clinic"], ["Claims of May 2025"], [], ...ROWS] },
      ],
      ...seeded(5),
    },
  ],
  [
    "a printed export: a heading for each provider, its header on each page, subtotals, notes below",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            ["Main Street Clinic", "Printed 06/10/2025", "Page 1 of 2"],
            ["DOS (MM/DD/YYYY)", "Claim #", "Dx 1 (no decimal)", "CPT or HCPCS", "Charges"],
            ["Provider: SMITH, JOHN MD"],
            [MAY_30, "A1", "E119", "J1885", 30],
            [MAY_30, "A2", "E11", "J1885", 30],
            ["Total for SMITH, JOHN MD", null, null, null, 60],
            ["Page 2 of 2"],
            ["DOS (MM/DD/YYYY)", "Claim #", "Dx 1 (no decimal)", "CPT or HCPCS", "Charges"],
            ["Provider: JONES, ANN NP"],
            [MAY_30, "A3", "R051 ", "J1885", 30],
            ["* Charges are before adjustments. Questions? Call Sue."],
          ],
        },
      ],
      lines: [3, 11],
      flags: ["C5 not-billable", "C10 code-spacing"],
      repaired: { C10: "R051" },
    },
  ],
  [
    "no header, and several columns to describe",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            ["A1", MAY_30, "J1885", "E11.9", "I10", 1, 120],
            ["A2", MAY_30, "G0008", "Z23", null, 1, 30],
            ["A3", MAY_30, "J1885", "R05.1 ", "E11.9", 1, 45],
            ["A4", MAY_30, "G0008", "E11.9", "I10", 2, 30],
          ],
        },
      ],
      lines: [1, 4],
      flags: ["D3 code-spacing"],
      repaired: { D3: "R05.1" },
    },
  ],
  ["frozen panes", { sheets: [{ name: "Claims", rows: ROWS, frozenRows: 1 }], ...seeded(2) }],
  [
    "grouped rows and columns, collapsed",
    {
      sheets: [{ name: "Claims", rows: ROWS }],
      prepare: ({ workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet();
        sheet.getRange("3:5").group("ByRows");
        sheet.getRange("B:B").group("ByColumns");
        sheet.getRange("3:5").rowHidden = true;
      },
      ...seeded(2),
    },
  ],
  [
    "lists of allowed entries on codes and descriptions",
    {
      sheets: [{ name: "Claims", rows: ROWS }],
      prepare: ({ workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet();
        const list = { inCellDropDown: true, source: "E11.9,I10,J45.909" };
        sheet.getRange("C2:C7").dataValidation.rule = { list };
        sheet.getRange("D2:D7").dataValidation.rule = { list: { ...list, source: "n/a" } };
      },
      ...seeded(2),
    },
  ],
  [
    "formulas among codes and descriptions",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            HEADER,
            ["A1", MAY_30, { formula: '="E11."&9' }, { formula: '="see "&A2' }, 1],
            ["A2", MAY_30, { formula: '="R05.1 "' }, null, 1],
            ["A3", MAY_30, "R05.1 ", null, 1],
            ["A4", MAY_30, "I10", { formula: '=""' }, 1],
          ],
        },
      ],
      lines: [2, 5],
      flags: ["C3 code-spacing", "C4 code-spacing"],
      repaired: { C4: "R05.1" },
      leftAlone: ["D2", "D5"],
    },
  ],
  [
    "codes as numbers, with an apostrophe in front, with spaces behind",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            ["Claim ID", "DOS", "CPT", "POS", "Dx 1", "Dx 1 description"],
            ["A1", MAY_30, 99_213, 11, "E11.9", null],
            ["A2", MAY_30, { text: "99213" }, { text: "02" }, { text: "E11.9" }, null],
            ["A3", MAY_30, 100, 2, "E11.9  ", null],
            // Such a text can only be put back with an apostrophe in front, so it begins with one here.
            ["A4", MAY_30, { text: "99213 " }, "11", 401.9, null],
          ],
        },
      ],
      lines: [2, 5],
      flags: [
        "C4 excel-number",
        "D4 excel-number",
        "E4 code-spacing",
        "C5 code-spacing",
        "E5 wrong-system",
      ],
      repaired: { E4: "E11.9", C5: "99213" },
    },
  ],
  [
    "dates as serial numbers",
    {
      sheets: [{ name: "Claims", rows: [HEADER, ...lines()], numberFormats: { B: "m/d/yyyy" } }],
      ...seeded(2),
    },
  ],
  [
    "dates as serial numbers from 1904",
    {
      sheets: [
        { name: "Claims", rows: [HEADER, ...lines(Array<FixtureCell>(6).fill(MAY_30 - 1_462))] },
      ],
      date1904: true,
      ...seeded(2),
    },
  ],
  [
    "dates written in many ways",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            HEADER,
            ...lines([
              20_250_530,
              "30-May-2015",
              "2025-05-30",
              "05/30/2025",
              { text: "5/3/2025" },
              "20250530",
            ]),
          ],
        },
      ],
      ...seeded(2),
      // The code lists do not reach back to 2015: the date was read.
      flags: ["C3 outside-coverage", "C5 code-spacing"],
    },
  ],
  [
    "a comma-decimal locale with dates day first",
    {
      sheets: [
        {
          name: "Claims",
          rows: [
            HEADER,
            ...lines([
              "03.04.2025",
              "04.04.2025",
              "05.04.2025",
              "06.04.2025",
              "07.04.2025",
              "08.04.2025",
            ]),
          ],
        },
      ],
      excel: { locale: DE_DE },
      person: (person) => {
        person.type("F1", "Charge");
        person.paste("F2", [["125,50"], ["1.250,00"], ["80 €"], ["12,5"]]);
      },
      ...seeded(2),
    },
  ],
  [
    "a French sheet: months in words, amounts with a comma, typed and as text",
    {
      sheets: [{ name: "Mai", rows: [[...HEADER, "Charge"], ...inWords("avr.", "avril")] }],
      excel: { locale: FR_FR },
      person: (person) => person.paste("F6", [["1\u202f250,50"], ["12,5"]]),
      ...seeded(2),
    },
  ],
  [
    "a German sheet: months in words, amounts with a comma, typed and as text",
    {
      sheets: [{ name: "Mai", rows: [[...HEADER, "Charge"], ...inWords("Mai", "März")] }],
      excel: { locale: DE_DE },
      person: (person) => person.paste("F6", [["1.250,50"], ["12,5"]]),
      ...seeded(2),
    },
  ],
  [
    "blank rows inside",
    {
      sheets: [
        { name: "Claims", rows: [HEADER, lines()[0]!, lines()[1]!, [], [], ...lines().slice(2)] },
      ],
      lines: [2, 9],
      flags: ["C3 not-billable", "C7 code-spacing"],
      repaired: { C7: "R05.1" },
    },
  ],
  [
    "two hundred columns",
    {
      sheets: [
        {
          name: "Claims",
          rows: ROWS.map((row, i) => [
            ...(i === 0 ? numbered(195) : Array<FixtureCell>(195).fill("filed")),
            ...row,
          ]),
        },
      ],
      ...seeded(2, "GP"),
    },
  ],
  [
    "two sheets with the same headers",
    {
      sheets: [
        { name: "April", rows: [HEADER, ["A9", MAY_30, "E10", "mine", 1]] },
        { name: "May", rows: ROWS },
      ],
      person: (person) => person.activateSheet("May"),
      ...seeded(2),
    },
  ],
  [
    "a sheet name with quotes and an emoji",
    { sheets: [{ name: "Dr. O'Neil's 🩺 \"May\"", rows: ROWS }], ...seeded(2) },
  ],
];
