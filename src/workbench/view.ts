import { conditionalLook } from "./conditional-look";
import { displayText } from "./display";
import { headerRow } from "./model/table";
import { containsCell } from "./model/rect";
import { CellError } from "./model/scalar";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** What a grid draws for one cell. Colours are "#RRGGBB". */
interface CellDisplay {
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
  /** Null for none. Conditional formats are laid over the cell's own look. */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly wrapText: boolean;
  /** True where a conditional format matched. */
  readonly flagged: boolean;
  /** True for a table's header cell: filter buttons stand there. */
  readonly tableHeader: boolean;
}

export function displayAt(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellDisplay {
  const own = workbook.styleAt(sheet, row, column);
  const over = conditionalLook(workbook, sheet, row, column);
  const value = workbook.valueAt(sheet, row, column);
  return {
    text: displayText(value, over?.numberFormat ?? own.numberFormat, workbook.date1904),
    alignment: alignment(own.horizontalAlignment, value),
    fill: over?.fillColor ?? own.fillColor,
    fontColor: over?.fontColor ?? own.fontColor,
    bold: over?.bold ?? own.bold,
    italic: over?.italic ?? own.italic,
    underline: (over?.underline ?? own.underline) !== "None",
    strikethrough: over?.strikethrough ?? own.strikethrough,
    wrapText: own.wrapText,
    flagged: over !== null,
    tableHeader: sheet.tables.some((table) => {
      const header = headerRow(table);
      return header !== null && containsCell(header, row, column);
    }),
  };
}

/** What the formula bar shows, and what editing the cell starts from. */
export function editTextAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { id, formula, textPrefix } = sheet.grid.at(row, column);
  if (formula) return formula.text;
  const scalar = workbook.dictionary.scalarOf(id);
  if (textPrefix) return `'${String(scalar ?? "")}`;
  const { numberFormat } = workbook.styleAt(sheet, row, column);
  // A date is edited as a date; other formats show the bare number.
  const shown = /[ymdhs]/i.test(numberFormat.replace(/General|"[^"]*"|\[[^\]]*\]/g, ""));
  return displayText(scalar, shown ? numberFormat : "General", workbook.date1904);
}

function alignment(wanted: string, value: unknown): CellDisplay["alignment"] {
  if (wanted === "Left" || wanted === "Justify") return "left";
  if (wanted === "Right") return "right";
  if (wanted.startsWith("Center") || wanted === "Distributed") return "center";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}
