import type { CodeTables } from "../codes/types";
import { activeLine } from "./read/active-line";
import { change } from "./write/change";
import { createChangeLog } from "./undo/change-log";
import { clearMarks } from "./marks/clear";
import { fill } from "./write/fill";
import { glance } from "./read/glance";
import { mark } from "./marks/mark";
import { read, reread } from "./read/read";
import { createLive } from "./live/create-live";
import { writeReport } from "./report";
import { select } from "./select";
import { changeIgnored } from "./kept/ignored";
import { changeRecorder } from "./kept/recorder";
import { loadSettings, saveRules, saveSettings } from "./kept/settings";
import { onSelectionChanged, onSheetActivated, onSheetEdited } from "./sheet-events";
import type { ExcelEdge } from "./edge";
import { findUnfinished } from "./unfinished/find";
import { takeUp } from "./unfinished/take-up";
import { undo, undoable } from "./undo/undo";
import { writeInLine } from "./write/write-in-line";

export interface OpenExcelOptions {
  /** The code tables once they are loaded: a glance then tells more columns by their contents. */
  readonly tables?: () => CodeTables | null;
}

/** The workbook that the pane stands beside, over Office.js. Call after Office.onReady. */
export function openExcel({ tables = () => null }: OpenExcelOptions = {}): ExcelEdge {
  const { note, noteUnfinished, recorded, keepWaiting } = changeRecorder();
  const log = createChangeLog(note);
  const { live, quietly } = createLive();
  return {
    glance: (work, same) => glance(tables(), work, same),
    read,
    reread,
    mark: (reading, findings, work) => quietly(() => mark(reading, findings, work)),
    clearMarks: (work) => quietly(() => clearMarks(work)),
    fill: (reading, plan, work) => quietly(() => recorded(fill(log, reading, plan, work), work)),
    change: (reading, title, changes, work) =>
      quietly(() => recorded(change(log, reading, title, changes, work), work)),
    activeLine,
    writeInLine: (line, title, cells, work) =>
      quietly(() => recorded(writeInLine(log, line, title, cells, work), work)),
    undo: (work) => quietly(() => recorded(undo(log, work), work)),
    undoable: () => undoable(log),
    select,
    loadSettings,
    saveSettings,
    saveRules,
    changeIgnored,
    writeReport: async (report, work) => {
      await keepWaiting(work);
      return writeReport(report, work);
    },
    onSheetActivated,
    onSelectionChanged,
    onSheetEdited,
    unfinished: {
      find: findUnfinished,
      takeUp: (job, reading, work) =>
        recorded(takeUp(log, noteUnfinished, job, reading, work), work),
      leave: async (job, work) => {
        noteUnfinished(job);
        await keepWaiting(work);
      },
    },
    live,
  };
}
