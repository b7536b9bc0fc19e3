import type { Batch } from "../../claims/types";
import type {
  ClaimLine,
  LineCell,
  LineField,
  LineSurroundings,
  ServiceDay,
} from "../../rules/line-types";
import { columnsOfRole } from "./field-columns";
import type { ReaderParts } from "./read-fields";

/** What one field holds in a line. */
export type FieldReader = (line: number) => ServiceDay | readonly LineCell[];

/** What is the same for every line of a check. */
export function surroundingsOf({ batch, tables, today }: ReaderParts): LineSurroundings {
  return { tables, today, diagnosisColumns: diagnosisColumnsOf(batch) };
}

function diagnosisColumnsOf(batch: Batch): LineSurroundings["diagnosisColumns"] {
  return columnsOfRole(batch, "diagnosis").map(({ column, position, separator }) => ({
    column,
    place: position,
    isList: separator !== null,
  }));
}

/** Gives lines that hold these fields and no others; a field is read when somebody names it. */
export function linesWith(
  fields: readonly LineField[],
  readerOf: (field: LineField) => FieldReader,
  surroundings: LineSurroundings,
): (line: number) => ClaimLine {
  class Line {
    // Declared only: a field that is defined anew in each line takes longer than all the rest.
    declare readonly at: number;
    constructor(at: number) {
      this.at = at;
    }
  }
  Object.assign(Line.prototype, surroundings);
  for (const field of fields) {
    const read = readerOf(field);
    Object.defineProperty(Line.prototype, field, {
      get(this: Line) {
        return read(this.at);
      },
    });
  }
  // A rule's own type lets it see no field but those it asked for, and these are there.
  return (line) => new Line(line) as unknown as ClaimLine;
}
