import type { OwnProblem, UndatedSystem } from "./types";

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

/** Nothing tells which release it is: whoever knows can say its first day. */
export class UndatedRelease extends TableProblem {
  constructor(readonly system: UndatedSystem) {
    super(
      "neither its name nor its contents tell which release this is",
      `give it a name with the year, such as ${system}_order_2028.txt, and add it again`,
    );
  }
}

/** "list.csv, line 7: 99999 stands twice with different descriptions. Keep one of them and add the file again." */
export function problemSentence({ file, line, reason, next }: OwnProblem): string {
  const where = line === null ? file : `${file}, line ${line.toLocaleString("en-US")}`;
  return `${where}: ${reason}. ${next.charAt(0).toUpperCase()}${next.slice(1)}.`;
}
