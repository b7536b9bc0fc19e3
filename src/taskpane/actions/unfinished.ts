import type { FillColumn, SheetReading, Work } from "../../excel/types";
import { ExcelProblem } from "../../excel/types";
import type { UnfinishedJob } from "../../excel/unfinished/job";
import type { TakenUp, UnfinishedEdge } from "../../excel/unfinished/types";
import { actionWords } from "../words/actions";
import { unfinishedWords } from "../words/unfinished";
import { checkAfter, checkNow } from "./check";
import { openFill } from "./fill";
import { tellDone } from "./home";
import { lookNow } from "./look";
import type { Pane } from "./pane";
import { askAboutChanges } from "./stopped-changing";
import { problemOf, type Stage } from "./working";

/** What becomes of a job that an earlier pane began. */
export type Settling = "finish" | "putBack" | "leave";

/** Looks whether an earlier pane was interrupted in this workbook, and tells. Never rejects. */
export async function findUnfinished({ store, excel }: Pane, work: Work): Promise<void> {
  try {
    const job = (await excel.unfinished?.find(work)) ?? null;
    store.dispatch({ kind: "unfinishedFound", job });
  } catch (error) {
    problemOf(error); // The next pane looks again.
  }
}

/** Finishes what was interrupted, puts it back or leaves it. */
export async function settleUnfinished(pane: Pane, how: Settling): Promise<void> {
  const { store, excel, working } = pane;
  const job = store.state().unfinished;
  const edge = excel.unfinished;
  if (!job || !edge) return;
  const deed = how === "finish" ? FINISHING[job.kind] : how === "putBack" ? putBack : leave;
  await working(unfinishedWords.comparing, async (stage) => {
    await deed(pane, edge, job, stage);
    await findUnfinished(pane, stage);
  });
  // Writing over cells is looked at before it is done.
  if (how === "finish" && job.kind === "overwrite" && !store.state().unfinished)
    await openFill(pane);
}

type Deed = (pane: Pane, edge: UnfinishedEdge, job: UnfinishedJob, stage: Stage) => Promise<void>;

/** A fill of blank cells goes on by itself: what stands in a cell by now stays. */
const goOn: Deed = async (pane, edge, job, stage) => {
  const { reading, taken } = await takeUp(pane, edge, job, stage);
  stage.begin(actionWords.filling);
  const columns = await columnsToFill(pane, reading, job, taken, stage);
  const outcome = await pane.excel.fill(reading, { mode: "emptyOnly", columns }, stage);
  if (askAboutChanges(pane, outcome, actionWords.stoppedFilling)) return;
  await checkAfter(pane, stage);
  tellDone(pane, actionWords.filled(outcome), outcome);
};

const seeRest: Deed = async (pane, edge, job, stage) => {
  const { taken } = await takeUp(pane, edge, job, stage);
  await checkNow(pane, "chosen", stage);
  const text = `${unfinishedWords.seeRest}${unfinishedWords.unknown(taken.unknown)}`;
  tellDone(pane, text, taken);
};

const FINISHING: Readonly<Record<UnfinishedJob["kind"], Deed>> = {
  fill: goOn,
  change: seeRest,
  overwrite: async (pane, edge, job, stage) => void (await takeUp(pane, edge, job, stage)),
};

const putBack: Deed = async (pane, edge, job, stage) => {
  const { taken } = await takeUp(pane, edge, job, stage);
  stage.begin(actionWords.undoing);
  const isAny = taken.changed > 0 || taken.columns.some(({ column }) => column !== null);
  const undone = isAny ? await pane.excel.undo(stage) : null;
  const leftAlone = [...taken.leftAlone, ...(undone?.leftAlone ?? [])];
  const outcome = { title: job.title, changed: 0, ...undone, leftAlone };
  await checkAfter(pane, stage);
  const text = `${actionWords.undone(outcome)}${unfinishedWords.unknown(taken.unknown)}`;
  const notice = { kind: "done", text, undoable: false, partial: leftAlone.length > 0 } as const;
  pane.store.dispatch({ kind: "noticed", notice });
};

const leave: Deed = async ({ store }, edge, job, stage) => {
  await edge.leave(job, stage);
  store.dispatch({ kind: "unfinishedFound", job: null });
  store.dispatch({ kind: "noticed", notice: { kind: "said", text: unfinishedWords.left } });
};

/** Goes to the job's sheet and makes what it wrote a change that Undo knows of. */
async function takeUp(
  pane: Pane,
  edge: UnfinishedEdge,
  job: UnfinishedJob,
  stage: Stage,
): Promise<{ reading: SheetReading; taken: TakenUp }> {
  const { sheetId, firstRow, lines, columns } = job;
  await pane.excel.select(sheetId, firstRow + lines.first, columns[0]?.column ?? 0);
  const glance = await lookNow(pane, stage);
  if (glance.sheetId !== sheetId) throw new ExcelProblem(unfinishedWords.elsewhere);
  const reading = await pane.excel.read("sheet", glance.layout, stage);
  const taken = await edge.takeUp(job, reading, stage);
  pane.store.dispatch({ kind: "unfinishedFound", job: null });
  return { reading, taken };
}

async function columnsToFill(
  { checker }: Pane,
  { batch, layout }: SheetReading,
  { lines }: UnfinishedJob,
  { columns }: TakenUp,
  stage: Stage,
): Promise<FillColumn[]> {
  const first = lines.first - (batch.firstRow - layout.firstRow);
  const count = lines.end - lines.first;
  const filled: FillColumn[] = [];
  for (const { column, code, header } of columns) {
    if (code === null || !batch.columns.some((each) => each.column === code)) continue;
    const all = await checker.texts(batch, code, stage);
    const texts = all.map((text, line) => (line >= first && line < first + count ? text : null));
    filled.push({ codeColumn: code, targetColumn: column, header, texts });
  }
  return filled;
}
