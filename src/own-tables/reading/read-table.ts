import type { OwnFile, OwnHints } from "../types";
import type { ReadingSteps } from "./reading-steps";
import { chooseFromArchive } from "./archive";
import { contentOfBytes, type Meter } from "./content";
import { recogniseText, recogniseWorkbook, unknownColumns } from "./recognise";

/** "PK", then the number of the record that an archive begins with: 3 and 4, or 5 and 6 where it is empty. */
function isZip([first, second, third = 0]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third > 0 && third < 9;
}

/** Reads a file of any kind, in steps. @throws TableProblem, FileProblem when it cannot be taken */
export function* readTable(file: OwnFile, hints: OwnHints, meter: Meter): ReadingSteps {
  yield;
  const order = { file, hints };
  if (isZip(file.bytes)) {
    const found =
      recogniseWorkbook(file.name, file.bytes, order) ??
      (yield* chooseFromArchive(file.bytes, order, meter));
    meter.done = 0;
    return yield* found.read();
  }
  const content = contentOfBytes(file.name, file.bytes, meter);
  const found = recogniseText(content, order);
  if (!found) throw unknownColumns();
  meter.done = 0;
  return yield* found.read();
}
