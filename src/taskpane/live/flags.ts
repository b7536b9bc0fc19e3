import { countCells } from "../../check/findings/count-cells";
import type { Findings } from "../../check/types";
import type { LiveEdge } from "../../excel/live/types";
import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import type { Checked } from "../store/checked";

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
    touched: readonly number[],
    differ: readonly number[],
  ): void;
  /** All lines were checked; null: other lines than before. */
  renewed(checked: Checked, differ: readonly number[] | null): void;
  /** Rows whose flags are not up to date. */
  behind(): number;
  /**
   * Writes what is behind, where that takes nothing from Excel's own Undo.
   * @param isAsked True when the person asks for it: then in any case.
   */
  write(work: Work, isAsked?: boolean): Promise<void>;
}

export function createFlags({ store, excel }: Pane, live: LiveEdge, sheetId: string): LiveFlags {
  /** Lines of the latest check; null: all of them. */
  let behind: Set<number> | null = new Set();
  /** The findings whose formats are in the sheet. */
  let flagged: Findings | null = null;
  let latest: Checked | null = null;

  /** A sheet without flags stays without. */
  const isFlagged = () => store.state().checked[sheetId]?.flags.kind === "flagged";

  return {
    begin(checked) {
      latest = checked;
      flagged = checked.findings;
      behind = new Set();
    },
    changed(checked, was, touched, differ) {
      latest = checked;
      flagged ??= checked.findings;
      if (behind === null) return;
      const earlier = behind;
      const isMoved = was.some((line, i) => line !== i);
      const kept = isMoved
        ? Array.from(was, (line, i) => (earlier.has(line) ? i : -1)).filter((line) => line >= 0)
        : earlier;
      const withFindings = new Set(checked.findings.line);
      behind = new Set([...kept, ...differ, ...touched.filter((line) => withFindings.has(line))]);
    },
    renewed(checked, differ) {
      latest = checked;
      behind = differ && behind && new Set([...behind, ...differ]);
    },
    behind: () =>
      isFlagged() ? (behind ? behind.size : (latest?.reading.batch.lineCount ?? 0)) : 0,
    async write(work, isAsked = false) {
      if (!latest || !isFlagged() || latest.reading.protected) return;
      if (behind?.size === 0 || (!isAsked && !live.flagsAtOnce())) return;
      const { reading, findings } = latest;
      const wanted = behind;
      const rows = [...(wanted ?? [])]
        .sort((a, b) => a - b)
        .map((line) => reading.batch.firstRow + line);
      if (wanted === null || flagged === null) await excel.mark(reading, findings, work);
      else await live.markRows(reading, findings, rows, flagged, work);
      flagged = findings;
      const outcome = { flaggedCells: countCells(findings), stale: 0 };
      store.dispatch({ kind: "flagged", sheetId, outcome });
      if (behind === wanted) behind = new Set();
    },
  };
}
