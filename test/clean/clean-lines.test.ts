import { beforeAll, expect, test } from "@jest/globals";
import { seededRandom } from "../../scripts/samples/random";
import { runCheck } from "../../src/check/run";
import { buildBatch, detectLayout } from "../../src/claims";
import type { CellValue } from "../../src/claims/types";
import type { CodeTables, Day } from "../../src/codes/types";
import { testTables } from "../tables";
import { chargeOf, cleanClaim, makerOf, type CleanClaim, type Maker } from "./claims";
import { SHEET_STYLES, type CleanLine, type SheetStyle } from "./sheets";

const LINES = 50_000;
const LINES_A_SHEET = LINES / SHEET_STYLES.length;
/** After the last service: nothing lies in the future. */
const TODAY: Day = 20280101;
const HEAD_ROWS = 500;

let tables: CodeTables;
let maker: Maker;
beforeAll(async () => {
  tables = await testTables();
  maker = makerOf(tables, seededRandom(20251123));
}, 60_000);

/** Some programs keep capitals only, and some the first 35 or 60 characters. */
function wordsOf({ diagnoses: [code = ""], day }: CleanClaim): string {
  const { random } = maker;
  const official = tables.icd10cm.description(code, day) ?? "";
  const cut = official.slice(0, random.pick([35, 60, 400])).trimEnd();
  return random.chance(0.3) ? cut.toUpperCase() : cut;
}

function linesOf({ isOfHospital }: SheetStyle): CleanLine[] {
  const lines: CleanLine[] = [];
  for (let number = 1; lines.length < LINES_A_SHEET; number++) {
    const claim = cleanClaim(maker, isOfHospital);
    for (const service of claim.services) {
      const charge = chargeOf(service, maker.random);
      const words = wordsOf(claim);
      lines.push({ ...claim, claim: `EC-${number}`, service, charge, words });
    }
  }
  return lines.slice(0, LINES_A_SHEET);
}

/** What the whole check says of the sheet, from its header on: each different thing, and how often. */
function toldOf(style: SheetStyle): string[] {
  const header = style.columns.map(([name]) => name);
  const body = linesOf(style).map((line) => style.columns.map(([, cell]) => cell(line)));
  const rows: readonly (readonly CellValue[])[] = [...style.title, header, ...body];
  const layout = detectLayout(rows.slice(0, HEAD_ROWS), { tables });
  const unread = layout.columns.filter(({ role }) => role === null);
  expect(unread.map((column) => column.header)).toEqual([]);
  const options = { defaultDay: TODAY, date1904: false };
  const batch = buildBatch(layout, [rows.slice(layout.firstRow)], options);
  expect(batch.lineCount).toBe(LINES_A_SHEET);

  const { causes, count, cause } = runCheck(batch, tables, { rules: {}, today: TODAY });
  const told = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const { rule, severity, value, message } = causes[cause[at] ?? -1] ?? {};
    const key = `${severity} ${rule} ${value}: ${message}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  }
  return [...told].map(([key, times]) => `${key} (${times} lines)`);
}

test.each(SHEET_STYLES.map((style) => [style.name, style] as const))(
  "10,000 clean lines of all years in %s have no finding at all",
  (_, style) => {
    expect(toldOf(style)).toEqual([]);
  },
);
