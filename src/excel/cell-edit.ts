import { isEditMode } from "./problems";

export const FINISH_EDITING = "Finish editing the cell (press Enter or Esc) to go on.";

/** A job that is done sooner needs no word about it. */
const ASK_EVERY_MS = 700;

/**
 * Tells while a person is editing a cell, since Excel then holds our requests back without a word, and tells null once
 * they have finished. A small request that Excel does not hold back is the only way to know: Excel refuses it meanwhile.
 * @returns The way to stop.
 */
export function tellOfCellEdit(tell: (sentence: string | null) => void): () => void {
  let told = false;
  let stopped = false;
  let next: ReturnType<typeof setTimeout>;
  const ask = async (): Promise<void> => {
    const editing = await isEditing();
    if (stopped) return;
    if (editing !== told) tell(editing ? FINISH_EDITING : null);
    told = editing;
    next = setTimeout(() => void ask(), ASK_EVERY_MS);
  };
  next = setTimeout(() => void ask(), ASK_EVERY_MS);
  return () => {
    stopped = true;
    clearTimeout(next);
    if (told) tell(null);
  };
}

async function isEditing(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return false;
  } catch (error) {
    return isEditMode(error); // Any other error is the job's own to meet and to tell.
  }
}
