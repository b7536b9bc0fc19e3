import fc from "fast-check";
import { columnAddresses } from "../../src/excel/address";
import type { FixtureCell } from "../../src/workbench/fixture";
import { columnName } from "../../src/workbench/model/address";
import { DE_DE, EN_US, FR_FR } from "../../src/workbench/model/locale";
import type { MadeWorkbook } from "./whole-path";

/** A sheet made of oddities, and what is wrong in it by the way it was made. */

/** 30 May 2025, as sheets write it. */
const MAY_30 = 45_807;
const DATES: readonly ((date1904: boolean) => FixtureCell)[] = [
  (date1904) => MAY_30 - (date1904 ? 1_462 : 0),
  () => 20_250_530,
  () => ({ text: "20250530" }),
  () => ({ text: "30-May-2025" }),
  () => ({ text: "30 mai 2025" }),
  () => ({ text: "30.05.2025" }),
  () => ({ text: "2025-05-30" }),
];

/** A line's code as it stands, the rule that speaks of it, and what repairing makes of it. */
interface Seed {
  readonly code: FixtureCell;
  readonly rule?: string;
  readonly repaired?: string;
}
const SEEDS: readonly Seed[] = [
  { code: "E11.9" },
  { code: "I10" },
  { code: { text: "J45.909" } },
  { code: { formula: '="I"&10' } },
  { code: "E11", rule: "not-billable" },
  { code: "R05.1 ", rule: "code-spacing", repaired: "R05.1" },
  { code: { formula: '="R05.1 "' }, rule: "code-spacing" },
];

const ROLES = ["Claim ID", "DOS", "Dx 1", "Dx 1 description", "Units"] as const;
const NAMES = ["Claims", "Dr. O'Neil's 🩺 \"May\"", "a!B2", "1st, 2nd"];
const APART: readonly (readonly FixtureCell[])[] = [
  [null, "DOS", "CPT", "Remark", "Diagnosis A"],
  [null, MAY_30, "99213 ", "x", "E11"],
];

interface Choice {
  readonly name: string;
  readonly isTable: boolean;
  readonly hasTotals: boolean;
  readonly titles: number;
  readonly left: number;
  readonly order: readonly (typeof ROLES)[number][];
  readonly notes: number;
  readonly lines: readonly {
    readonly seed: Seed;
    readonly date: number;
    readonly blanksAbove: number;
    readonly isRepeatedHeader: boolean;
    readonly described: "no" | "text" | "formula";
    readonly isHidden: boolean;
  }[];
  readonly locale: number;
  readonly date1904: boolean;
  readonly isFiltered: boolean;
  readonly isMerged: boolean;
  readonly isGrouped: boolean;
  readonly hasListBelow: boolean;
  readonly hasSheetBeside: boolean;
}

const CHOICE: fc.Arbitrary<Choice> = fc.record({
  name: fc.constantFrom(...NAMES),
  isTable: fc.boolean(),
  hasTotals: fc.boolean(),
  titles: fc.nat(2),
  left: fc.nat(2),
  order: fc.shuffledSubarray([...ROLES], { minLength: ROLES.length }),
  notes: fc.nat(3),
  lines: fc.array(
    fc.record({
      seed: fc.constantFrom(...SEEDS),
      date: fc.nat(DATES.length - 1),
      blanksAbove: fc.constantFrom(0, 0, 0, 1, 2),
      isRepeatedHeader: fc.constantFrom(false, false, false, true),
      described: fc.constantFrom("no", "no", "text", "formula"),
      isHidden: fc.boolean(),
    }),
    { minLength: 3, maxLength: 9 },
  ),
  locale: fc.nat(2),
  date1904: fc.boolean(),
  isFiltered: fc.boolean(),
  isMerged: fc.boolean(),
  isGrouped: fc.boolean(),
  hasListBelow: fc.boolean(),
  hasSheetBeside: fc.boolean(),
});

/** Any workbook of these; the first line always has a code without fault and no text, so that something can be filled. */
export const RANDOM_WORKBOOK: fc.Arbitrary<MadeWorkbook> = CHOICE.map(workbookOf);

function workbookOf(choice: Choice): MadeWorkbook {
  const { name, isTable, titles, left, locale, date1904 } = choice;
  const headers: readonly string[] = [...choice.order, ...notesOf(choice)];
  const letterOf = (header: string): string => columnName(left + headers.indexOf(header));
  const rows: FixtureCell[][] = [headers.slice()];
  const headerRow = titles + 1;
  const flags: { readonly row: number; readonly rule: string }[] = [];
  const repaired: Record<string, string> = {};
  const formulas: number[] = [];
  const hidden: number[] = [];
  const placed = [FIRST, ...choice.lines];
  placed.forEach((line, i) => {
    const { seed } = line;
    if (i > 0) for (let k = 0; k < line.blanksAbove; k++) rows.push([]);
    if (i > 0 && !isTable && line.isRepeatedHeader) rows.push(headers.slice());
    const row = headerRow + rows.length;
    rows.push(headers.map((header) => cellOf(header, line, i, date1904)));
    if (line.described === "formula") formulas.push(row - 1);
    if (line.isHidden) hidden.push(row);
    if (seed.rule) flags.push({ row, rule: seed.rule });
    if (seed.repaired) repaired[`${letterOf("Dx 1")}${row}`] = seed.repaired;
  });
  const last = headerRow + rows.length - 1;
  const above = Array.from({ length: titles }, (_, i) => [`Claims of May, part ${i + 1}`]);
  const isApart = choice.hasListBelow && !isTable;
  const below = isApart ? [[], [], ...APART] : [];
  const indent = Array<null>(isTable ? 0 : left).fill(null);
  const all = [...(isTable ? [] : above), ...rows, ...below].map((row) => [...indent, ...row]);
  const width = columnName(left + headers.length - 1);
  const corner = columnName(left);
  const dx = letterOf("Dx 1");
  return {
    sheets: [
      ...(choice.hasSheetBeside
        ? [{ name: "April", rows: [[...ROLES], ["Z", MAY_30, "E10"]] }]
        : []),
      {
        name,
        rows: all,
        hiddenRows: hidden,
        ...(isTable && { table: "Lines", at: `${corner}${headerRow}` }),
      },
    ],
    excel: { locale: [EN_US, DE_DE, FR_FR][locale]! },
    date1904,
    person(person) {
      person.activateSheet(name);
      person.select(`${dx}${headerRow + 1}`);
      if (choice.isFiltered && !isApart) {
        person.filter(`${corner}${headerRow}:${width}${last}`, dx, ["I10", "E11"]);
      }
      if (choice.isMerged && titles > 0 && !isTable) person.merge(`${corner}1:${width}1`);
    },
    prepare({ workbook }) {
      const sheet = workbook.worksheets.getActiveWorksheet();
      if (isTable && choice.hasTotals) workbook.tables.getItem("Lines").showTotals = true;
      if (choice.isGrouped) sheet.getRange(`${headerRow + 2}:${last}`).group("ByRows");
    },
    lines: [headerRow + 1, last],
    flags: flags.map(({ row, rule }) => `${dx}${row} ${rule}`),
    repaired,
    leftAlone: columnAddresses(left + headers.indexOf("Dx 1 description"), formulas),
  };
}

const FIRST: Choice["lines"][number] = {
  seed: SEEDS[1]!,
  date: 0,
  blanksAbove: 0,
  isRepeatedHeader: false,
  described: "no",
  isHidden: false,
};

const notesOf = ({ notes }: Choice): string[] =>
  Array.from({ length: notes }, (_, i) => `Internal remark ${String.fromCharCode(88 + i)}`);

function cellOf(
  header: string,
  line: Choice["lines"][number],
  i: number,
  date1904: boolean,
): FixtureCell {
  switch (header) {
    case "Claim ID":
      return `EC-${i}`;
    case "DOS":
      return DATES[line.date]!(date1904);
    case "Dx 1":
      return line.seed.code;
    case "Dx 1 description":
      if (line.described === "formula") return { formula: `="see note "&${i}` };
      return line.described === "text" ? `as the doctor said (${i})` : null;
    case "Units":
      return (i % 3) + 1;
    default:
      return i % 2 === 0 ? "filed" : null;
  }
}
