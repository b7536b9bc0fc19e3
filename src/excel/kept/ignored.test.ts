import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { IgnoredFinding } from "../../check/ignored";
import { IGNORED_KEY } from "./ignored";

const entry: IgnoredFinding = {
  rule: "not-billable",
  value: "E11",
  message: "1abc",
  place: { column: "Dx 1", line: "2abc", nth: 0 },
  reason: "as documented",
  at: "2026-01-02T03:04:05.000Z",
};
const many = (count: number): IgnoredFinding[] =>
  Array.from({ length: count }, (_, i) => ({ ...entry, value: `E${i}` }));

let book: ClaimWorkbook;
let sheetId: string;

beforeEach(async () => {
  book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
  ({ sheetId } = await book.edge.glance());
});
afterEach(() => book.close());

const ignored = async () => (await book.edge.loadSettings(sheetId)).ignored;
const ignore = (...add: IgnoredFinding[]) => book.edge.changeIgnored(sheetId, { add, remove: [] });

describe("ignored findings", () => {
  test("come back as they were kept, for their own sheet only", async () => {
    expect(await ignore(entry)).toEqual([entry]);
    expect(await ignored()).toEqual([entry]);
    expect((await book.edge.loadSettings("another")).ignored).toEqual([]);
  });

  test("are added to those that were there, and the same one once", async () => {
    await ignore(entry);
    const other = { ...entry, place: null };
    const again = { ...entry, reason: "better words" };
    expect(await ignore(other, again)).toEqual([other, again]);
    const left = await book.edge.changeIgnored(sheetId, { add: [], remove: [other] });
    expect(left).toEqual([again]);
    expect(await ignored()).toEqual([again]);
  });

  test("beyond what the workbook has room for are refused, and the others stay", async () => {
    await ignore(...many(1_500));
    const attempt = ignore(...many(3_000));
    await expect(attempt).rejects.toThrow(/no room for more ignored findings.*Take back some/);
    expect(await ignored()).toHaveLength(1_500);
  });

  test("count by the room that their letters take, English or not", async () => {
    const reason = "é".repeat(120);
    const attempt = ignore(...many(1_400).map((each) => ({ ...each, reason })));
    await expect(attempt).rejects.toThrow(/no room for more ignored findings/);
  });

  test("go with their sheet", async () => {
    await book.edge.changeIgnored("deleted", { add: [entry], remove: [] });
    await ignore(entry);
    expect(String(book.excel.workbook.settings.get(IGNORED_KEY))).not.toContain("deleted");
  });

  test("that a newer version keeps are left as they are", async () => {
    book.excel.workbook.settings.set(IGNORED_KEY, JSON.stringify({ version: 2, sheets: {} }));
    expect(await ignored()).toEqual([]);
    await expect(ignore(entry)).rejects.toThrow(/cannot be read/);
    expect(book.excel.workbook.settings.get(IGNORED_KEY)).toContain('"version":2');
  });

  test.each([null, 5, { ...entry, reason: 5 }, { ...entry, place: { column: "Dx 1" } }])(
    "that are damaged (%p) do not keep the others from counting",
    async (damaged) => {
      const sheets = { [sheetId]: [damaged, entry] };
      book.excel.workbook.settings.set(IGNORED_KEY, JSON.stringify({ version: 1, sheets }));
      expect(await ignored()).toEqual([entry]);
    },
  );
});
