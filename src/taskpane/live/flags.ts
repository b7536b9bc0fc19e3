import { countCells } from "../../check/findings/count-cells";
import type { Findings } from "../../check/types";
import type { LiveEdge } from "../../excel/live/types";
import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import type { Checked } from "../store/checked";
import type { FlagsBehind } from "./types";

/** What was changed by people here, or by others alone, who have it flagged by their own add-in. */
export type By = "us" | "others";

/** The flags of a followed sheet: which are to be written anew, and when. */
export interface LiveFlags {
  /** The flags in the sheet are those of this check. */
  begin(checked: Checked): void;
  /**
   * Lines were checked again.
   * @param was For each line, which one it was before.
   * @param touched Lines that were read again.
   * @param differ Lines of which other things are said now.
   */
  changed(
    checked: Checked,
    was: Int32Array,
    {
      touched,
      differ,
    }: { readonly touched: readonly number[]; readonly differ: readonly number[] },
    by: By,
  ): void;
  /** All lines were checked; null: other lines than before. */
  renewed(checked: Checked, differ: readonly number[] | null, by: By): void;
  /** Rows whose flags are not up to date, and what they wait for. */
  behind(): FlagsBehind;
  /** Looks which flags of what others changed stand in the sheet by now. */
  look(work: Work): Promise<void>;
  /**
   * Writes what is behind, where that takes nothing from Excel's own Undo; what others changed only when asked for.
   * @param isAsked True when the person asks for it: then in any case.
   */
  write(work: Work, isAsked?: boolean): Promise<void>;
}

/** Lines whose flags are behind; "all" where lines cannot be told apart any more. */
type Lines = ReadonlySet<number> | "all";

const NONE: ReadonlySet<number> = new Set();

export function createFlags({ store, excel }: Pane, live: LiveEdge, sheetId: string): LiveFlags {
  /** Lines of the latest check whose flags are ours to write, and those that others changed. */
  let ours: Lines = NONE;
  let theirs: ReadonlySet<number> = NONE;
  /** The findings whose formats are in the sheet; null while no column of ours is. */
  let flagged: Findings | null = null;
  let latest: Checked | null = null;

  /** A sheet without flags stays without. */
  const isFlagged = () => store.state().checked[sheetId]?.flags.kind === "flagged";
  const rowsOf = ({ reading }: Checked, lines: Iterable<number>): number[] =>
    [...lines].map((line) => reading.batch.firstRow + line).sort((a, b) => a - b);

  function add(lines: Iterable<number>, by: By): void {
    if (by === "others") theirs = new Set([...theirs, ...lines]);
    else if (ours !== "all") ours = new Set([...ours, ...lines]);
  }

  /** Somebody took our column away: it does not come back by itself. */
  function cleared(): void {
    [ours, theirs, flagged] = [NONE, NONE, null];
    store.dispatch({ kind: "flagsCleared", sheetId });
  }

  function written(findings: Findings): void {
    // Formats that only flags of others need were not put in.
    if (findings.count > 0 && (theirs.size === 0 || flagged === null)) flagged = findings;
    const outcome = { flaggedCells: countCells(findings), stale: 0 };
    store.dispatch({ kind: "flagged", sheetId, outcome });
  }

  return {
    begin(checked) {
      latest = checked;
      flagged = checked.findings.count > 0 ? checked.findings : null;
      [ours, theirs] = [NONE, NONE];
    },
    changed(checked, was, { touched, differ }, by) {
      latest = checked;
      const isMoved = was.some((line, i) => line !== i);
      if (isMoved && ours !== "all") ours = moved(ours, was);
      if (isMoved) theirs = moved(theirs, was);
      const withFindings = new Set(checked.findings.line);
      add([...differ, ...touched.filter((line) => withFindings.has(line))], by);
    },
    renewed(checked, differ, by) {
      latest = checked;
      if (differ) return add(differ, by);
      // Which of the lines that were behind before stand where now, nobody knows.
      if (by === "us" || ours === "all" || ours.size > 0) ours = "all";
      theirs = by === "us" ? NONE : new Set(Array(checked.reading.batch.lineCount).keys());
    },
    behind() {
      const all = latest?.reading.batch.lineCount ?? 0;
      const own = ours === "all" ? all : ours.size;
      if (!isFlagged()) return { rows: 0, wait: "undo" };
      const rows = ours === "all" ? all : new Set([...ours, ...theirs]).size;
      const wait = latest?.reading.protected ? "protected" : own > 0 ? "undo" : "others";
      return { rows, wait };
    },
    async look(work) {
      if (!latest || theirs.size === 0 || !isFlagged()) return;
      const { reading, findings } = latest;
      const looked = theirs;
      const rows = await live.rowsToFlag(reading, findings, rowsOf(latest, looked), work);
      if (theirs !== looked) return;
      if (rows === null && flagged) return cleared();
      if (rows) theirs = new Set(rows.map((row) => row - reading.batch.firstRow));
    },
    async write(work, isAsked = false) {
      if (!latest || !isFlagged()) return;
      if (!isAsked && (!live.flagsAtOnce() || latest.reading.protected)) return;
      const { reading, findings } = latest;
      const [wanted, others] = [ours, theirs];
      const lines = wanted === "all" ? wanted : new Set([...wanted, ...(isAsked ? others : NONE)]);
      if (lines !== "all" && lines.size === 0) return;
      if (lines === "all") {
        if (flagged && !isAsked && !(await live.rowsToFlag(reading, findings, [], work)))
          return cleared();
        await excel.mark(reading, findings, work);
        flagged = null;
      } else {
        const rows = rowsOf(latest, lines);
        if (!(await live.markRows(reading, findings, rows, isAsked ? null : flagged, work)))
          return cleared();
      }
      if (ours === wanted) ours = NONE;
      if (theirs === others && (isAsked || lines === "all")) theirs = NONE;
      written(findings);
    },
  };
}

/** Where these lines stand now. */
function moved(lines: ReadonlySet<number>, was: Int32Array): ReadonlySet<number> {
  const now = new Set<number>();
  was.forEach((line, i) => {
    if (lines.has(line)) now.add(i);
  });
  return now;
}
