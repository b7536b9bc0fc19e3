import type { FoundJob, UnfinishedJob } from "../../excel/unfinished/job";
import { cellsWritten } from "../../excel/unfinished/job";
import { count, number } from "./format";

/** About a fill or a repair that an earlier pane began, and that did not come to its end. */
export const unfinishedWords = {
  told: (job: FoundJob): string => {
    const { kind, sheetName, planned, mayRun } = job;
    const what = kind === "change" ? "Changing cells" : "Filling descriptions";
    return `${what} on “${sheetName}” was interrupted: ${number(cellsWritten(job))} of ${count(planned, "cell")} were written.${
      mayRun ? " If another window is still at it, let it finish first." : ""
    }`;
  },
  finish: ({ kind }: UnfinishedJob) => (kind === "fill" ? "Finish it" : "See what is left"),
  putBack: "Put it back",
  leave: "Leave it",
  comparing: "Looking at what was written…",
  left: "What was written stays as it is.",
  unknown: (cells: number) =>
    cells > 0
      ? ` ${count(cells, "cell")} more stay as written: there were too many to keep apart.`
      : "",
  seeRest: "Checked again: what is left to change is in the list. Undo puts back what was written.",
  elsewhere: {
    what: "Another sheet came to the front.",
    next: "Try again.",
    left: "Nothing in the sheet was changed.",
  },
} as const;
