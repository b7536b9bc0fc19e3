import type { OwnProblem } from "./types";

/** Stops the reading of a file: why, and what to do. `readOwnTable` gives it back as a value. */
export class TableProblem extends Error {
  override readonly name = "TableProblem";

  /**
   * @param reason a clause without a full stop
   * @param next a clause in the imperative
   * @param line 1-based, where it is about one line
   */
  constructor(
    readonly reason: string,
    readonly next: string,
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${next}`, options);
  }
}

/** "list.csv, line 7: 99999 stands twice with different descriptions. Keep one of them and add the file again." */
export function problemSentence({ file, line, reason, next }: OwnProblem): string {
  const where = line === null ? file : `${file}, line ${line.toLocaleString("en-US")}`;
  return `${where}: ${reason}. ${next.charAt(0).toUpperCase()}${next.slice(1)}.`;
}
