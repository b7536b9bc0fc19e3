import { inExcel } from "./run";

/** Tells when another sheet is activated. Returns the way to stop. */
export function onSheetActivated(listener: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onActivated.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return () => stop(handler);
  });
}

/** Tells when a person changed cells of the sheet; what this add-in writes is not told (ExcelApi 1.14 says whose). */
export function onSheetEdited(sheetId: string, listener: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const handler = sheet.onChanged.add(({ triggerSource }) => {
      if (triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener();
      return Promise.resolve();
    });
    await context.sync();
    return () => stop(handler);
  });
}

function stop<T>(handler: OfficeExtension.EventHandlerResult<T>): void {
  void Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  }).catch(() => {
    // The sheet or the workbook is gone, and the handler with it.
  });
}
