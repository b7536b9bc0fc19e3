import { inExcel } from "../run";
import { stop } from "../sheet-events";
import { flagsAtOnce } from "./flags-at-once";
import { markRows } from "./mark-rows";
import { readTouched } from "./read-touched";
import { rowsToFlag } from "./rows-to-flag";
import { sameLines } from "./same-lines";
import { sheetEdit, sortEdit, type SheetEdit } from "./sheet-edit";
import type { LiveEdge } from "./types";

type Listener = (edit: SheetEdit) => void;

const UNSURE: SheetEdit = { kind: "unsure" };
const hasSet = (set: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", set);

/** Since ExcelApi 1.14 an event says whose change it was. */
const tellsWhose = (): boolean => hasSet("1.14");
/** Since ExcelApi 1.10 a sort is told. Before, nobody knows which row a line stands in after the next event. */
const tellsSorts = (): boolean => hasSet("1.10");

/** What belongs to following sheets, and how everything else is to write meanwhile. */
export interface Live {
  readonly live: LiveEdge;
  /**
   * Does what writes to sheets. In an Excel whose events do not say whose change it was, none are raised meanwhile; what
   * a person did in that moment was not told either, so that followers have to compare.
   */
  quietly<T>(job: () => Promise<T>): Promise<T>;
}

export function createLive(): Live {
  const followers = new Set<Listener>();

  async function quietly<T>(job: () => Promise<T>): Promise<T> {
    if (followers.size === 0 || tellsWhose()) return job();
    await raiseEvents(false);
    try {
      return await job();
    } finally {
      // Tried once more: without events nobody would hear of later edits.
      await raiseEvents(true)
        .catch(() => raiseEvents(true))
        .finally(() => followers.forEach((listener) => listener(UNSURE)));
    }
  }

  return {
    quietly,
    live: {
      flagsAtOnce,
      async follow(sheetId, listener) {
        const end = await follow(sheetId, listener);
        followers.add(listener);
        return () => {
          followers.delete(listener);
          end();
        };
      },
      readTouched,
      sameLines,
      rowsToFlag,
      markRows: (reading, findings, rows, flagged, work) =>
        quietly(() => markRows(reading, findings, rows, flagged, work)),
    },
  };
}

function raiseEvents(enabled: boolean): Promise<void> {
  return inExcel(
    async (context) => {
      context.runtime.enableEvents = enabled;
      await context.sync();
    },
    { onWaiting: () => {} },
  );
}

/** What an event says of who made the change. */
type Origin = Pick<Excel.WorksheetChangedEventArgs, "source"> &
  Partial<Pick<Excel.WorksheetChangedEventArgs, "triggerSource">>;

const isRemote = ({ source }: Origin): boolean => source === Excel.EventSource.remote;

/** What a co-author's add-in writes is not ours. */
const isOurs = (event: Origin): boolean =>
  event.triggerSource === Excel.EventTriggerSource.thisLocalAddin && !isRemote(event);

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events */
function follow(sheetId: string, listener: Listener): Promise<() => void> {
  const tell = (event: Origin, edit: SheetEdit): Promise<void> => {
    if (!isOurs(event)) listener(isRemote(event) ? { ...edit, isRemote: true } : edit);
    return Promise.resolve();
  };
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const handlers: OfficeExtension.EventHandlerResult<never>[] = [
      sheet.onChanged.add((event) => tell(event, tellsSorts() ? sheetEdit(event) : UNSURE)),
    ];
    if (tellsSorts()) {
      handlers.push(
        sheet.onRowSorted.add((event) => tell(event, sortEdit(event.address))),
        sheet.onColumnSorted.add((event) => tell(event, UNSURE)),
      );
    }
    await context.sync();
    return () => handlers.forEach(stop);
  });
}
