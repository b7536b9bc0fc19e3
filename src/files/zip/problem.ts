import { FileProblem } from "../problem";

/** What can be wrong with an archive. */
export type ZipFault = "damaged" | "password" | "packing" | "too-big";

/** An archive that cannot be read. The message speaks of a workbook, which most archives here are. */
export class ZipProblem extends FileProblem {
  constructor(
    readonly fault: ZipFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
