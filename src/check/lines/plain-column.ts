import { numberWritten } from "../../claims/number-written";
import { dateReaderFor } from "../../claims/dates";
import { readSex } from "../../claims/sex";
import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import type { LineCell, LineDate, LineSex } from "../../rules/line-types";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import { numberTexts, throughNumbers, type FieldColumn } from "./field-columns";

const NOTHING: readonly LineCell[] = [];

/** How the cells of one column are read, and what makes two of them mean the same. */
interface Reading {
  cell(value: CellValue, text: string): LineCell;
  meaning(cell: LineCell): string;
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
        meaning: (cell) => String((cell as LineDate).day ?? cell.text),
      };
    }
    case "sex":
      return {
        cell: (value, text): LineSex => ({ ...plain(value, text), sex: readSex(value) }),
        meaning: (cell) => (cell as LineSex).sex ?? cell.text.toUpperCase(),
      };
    case "units":
    case "charge":
      return { cell: plain, meaning: ({ text }) => String(numberWritten(text) ?? text) };
    default:
      return { cell: plain, meaning: ({ text }) => text.toUpperCase() };
  }
}

/** A column that holds no codes: dates, numbers, names. */
export function plainColumn(column: BatchColumn, batch: Batch): FieldColumn {
  const { distinct, indexes } = column.cells;
  const reading = readingOf(column, batch);
  const cells = distinct.map((value): readonly LineCell[] => {
    const text = withoutOuterSpaces(textOf(value));
    return text === "" ? NOTHING : [reading.cell(value, text)];
  });
  return {
    exact: { of: indexes, count: distinct.length },
    meant: () => {
      const meanings = cells.map(([cell]) => (cell ? reading.meaning(cell) : ""));
      return throughNumbers(indexes, numberTexts(meanings), batch.lineCount);
    },
    cellsIn: (line) => cells[indexes[line] ?? -1] ?? NOTHING,
  };
}
