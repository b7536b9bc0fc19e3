import { numberWritten } from "../../claims/number-written";
import { dateReaderFor } from "../../claims/dates";
import { readSex } from "../../claims/sex";
import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import type { LineCell, LineDate, LineSex } from "../../rules/line-types";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import { numberValues, throughNumbers, type FieldColumn } from "./field-columns";

const NOTHING: readonly LineCell[] = [];

/** How the cells of one column are read, and what makes two of them mean the same. */
interface Reading {
  cell(value: CellValue, text: string): LineCell;
  meaning(value: CellValue, text: string): string;
}

function readingOf(column: BatchColumn, batch: Batch): Reading {
  const { role, position } = column;
  const plain = (value: CellValue, text: string): LineCell => ({
    column: column.column,
    position,
    value,
    text,
  });
  switch (role) {
    case "serviceDate":
    case "serviceDateTo":
    case "birthDate": {
      const dayOf = dateReaderFor(column.cells.distinct, batch);
      return {
        cell: (value, text): LineDate => ({ ...plain(value, text), day: dayOf(value) }),
        meaning: (value, text) => String(dayOf(value) ?? text),
      };
    }
    case "sex":
      return {
        cell: (value, text): LineSex => ({ ...plain(value, text), sex: readSex(value) }),
        meaning: (value, text) => readSex(value) ?? text.toUpperCase(),
      };
    case "units":
    case "charge":
      return {
        cell: (value, text) => plain(amountOr(value, batch), text),
        meaning: (_, text) => String(numberWritten(text, batch.commaDecimals) ?? text),
      };
    default:
      return { cell: plain, meaning: (_, text) => text.toUpperCase() };
  }
}

/** Where numbers are written with a comma, the number that a text such as `125,50` writes. */
function amountOr(value: CellValue, { commaDecimals }: Batch): CellValue {
  if (typeof value !== "string" || !commaDecimals || !value.includes(",")) return value;
  return numberWritten(value, true) ?? value;
}

/** A column that holds no codes: dates, numbers, names. */
export function plainColumn(column: BatchColumn, batch: Batch): FieldColumn {
  const { distinct, indexes } = column.cells;
  const reading = readingOf(column, batch);
  const textIn = (value: CellValue): string => withoutOuterSpaces(textOf(value));
  const cells = new Array<readonly LineCell[] | undefined>(distinct.length);
  const cellsWith = (value: CellValue): readonly LineCell[] => {
    const text = textIn(value);
    return text === "" ? NOTHING : [reading.cell(value, text)];
  };
  return {
    exact: { of: indexes, count: distinct.length },
    meant: () => {
      const meanings = numberValues(distinct, (value) => {
        const text = textIn(value);
        return text === "" ? "" : reading.meaning(value, text);
      });
      return throughNumbers(indexes, meanings, batch.lineCount);
    },
    cellsIn: (line) => {
      const index = indexes[line];
      return index === undefined ? NOTHING : (cells[index] ??= cellsWith(distinct[index] ?? ""));
    },
  };
}
