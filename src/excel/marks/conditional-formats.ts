import type { Severity } from "../../check/types";
import type { Rows } from "../address";
import { isMarkFormula, looksFor, markFormula } from "./mark-formula";
import { officeCode } from "../problems";

/** Colours the cells of one code column whose line has a mark with this label. */
export interface MarkFormat {
  readonly column: number;
  readonly severity: Severity;
  /** Sign and header as they stand in our column: "✖ [Dx 1]". */
  readonly label: string;
}

/**
 * Fill and letters both, so that a cell reads the same on a light and a dark sheet; told apart in hue and in
 * lightness, for eyes that do not tell red from green.
 */
const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  warning: { fill: "#FFEB9C", font: "#7A4A00" },
  info: { fill: "#D6E8F7", font: "#0B3A66" },
};

/** Later ones stand above earlier ones: a new format comes at the first priority. */
const FROM_WEAKEST: readonly Severity[] = ["info", "warning", "error"];

/** How often a person may delete a format of ours while we replace them. */
const ATTEMPTS = 5;

/** Where formats go, and what they look at. */
export interface MarkedLines {
  readonly lines: Rows;
  readonly marksColumn: number;
  readonly headerRow: number | null;
}

/**
 * Puts these formats over the lines in place of all that we made before; the user's own keep their order.
 * @param keepOthers Leaves those that we made before and that are not among these: for a check of some lines only.
 * @returns The header cells of all columns concerned, as they stood in that very moment.
 */
export async function putMarkFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formats: readonly MarkFormat[],
  where: MarkedLines,
  keepOthers: boolean,
): Promise<string> {
  let headers = (): string => "";
  await replaceOurs(context, sheet, (old) => {
    const replaced = (formula: string): boolean =>
      formats.some(({ label }) => looksFor(formula, label));
    for (const each of old) if (!keepOthers || replaced(each.custom.rule.formula)) each.delete();
    headers = askHeaders(sheet, formats, where);
    for (const format of inOrder(formats)) addFormat(sheet, format, where);
  });
  return headers();
}

/** Takes away the conditional formats that we made on this sheet: all, or those with these formulas. */
export function removeMarkFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isGoing: (formula: string) => boolean = () => true,
): Promise<void> {
  return replaceOurs(context, sheet, (old) => {
    for (const each of old) if (isGoing(each.custom.rule.formula)) each.delete();
  });
}

/** The formulas of the conditional formats that we made on this sheet. */
export async function markFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<string[]> {
  return (await ourFormats(context, sheet)).map(({ custom }) => custom.rule.formula);
}

/** The header cells of the formats' columns and of ours. */
export async function headersNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formats: readonly MarkFormat[],
  where: MarkedLines,
): Promise<string> {
  const headers = askHeaders(sheet, formats, where);
  await context.sync();
  return headers();
}

function askHeaders(
  sheet: Excel.Worksheet,
  formats: readonly MarkFormat[],
  { headerRow, marksColumn }: MarkedLines,
): () => string {
  if (headerRow === null) return () => "";
  const columns = [...new Set([...formats.map(({ column }) => column), marksColumn])];
  const cells = columns.map((column) => sheet.getCell(headerRow, column).load("values"));
  return () => JSON.stringify(cells.map((cell) => cell.values[0]));
}

async function replaceOurs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  replace: (old: readonly Excel.ConditionalFormat[]) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    replace(await ourFormats(context, sheet));
    try {
      await context.sync();
      return;
    } catch (error) {
      // A person deleted one of ours in the meantime; what did happen is found and replaced in the next round.
      if (officeCode(error) !== "ItemNotFound" || attempt === ATTEMPTS) throw error;
    }
  }
}

async function ourFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Excel.ConditionalFormat[]> {
  const all = sheet.getRange().conditionalFormats.load("items/type,items/id");
  await context.sync();
  const custom = all.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  if (custom.length === 0) return [];
  for (const format of custom) format.custom.rule.load("formula");
  await context.sync();
  return custom.filter((format) => isMarkFormula(format.custom.rule.formula));
}

const inOrder = (formats: readonly MarkFormat[]): MarkFormat[] =>
  [...formats].sort((a, b) => FROM_WEAKEST.indexOf(a.severity) - FROM_WEAKEST.indexOf(b.severity));

function addFormat(
  sheet: Excel.Worksheet,
  { column, severity, label }: MarkFormat,
  { lines, marksColumn }: MarkedLines,
): void {
  const cells = sheet.getRangeByIndexes(lines.first, column, lines.end - lines.first, 1);
  const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = markFormula(label, marksColumn, lines.first);
  format.custom.format.fill.color = COLOURS[severity].fill;
  format.custom.format.font.color = COLOURS[severity].font;
}
