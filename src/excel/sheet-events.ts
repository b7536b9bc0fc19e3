import { inExcel } from "./run";

/** Tells when another sheet is activated, and which. Returns the way to stop. */
export function onSheetActivated(listener: (sheetId: string) => void): Promise<() => void> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onActivated.add(({ worksheetId }) => {
      listener(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return () => stop(handler);
  });
}

/** Tells when another cell is selected, on any sheet. */
export function onSelectionChanged(listener: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return () => stop(handler);
  });
}

/**
 * Tells when a person changed cells of the sheet; what this add-in writes is not told. Only ExcelApi 1.14 says whose
 * change it was: an older Excel tells nothing, rather than call our own results outdated.
 */
export function onSheetEdited(sheetId: string, listener: () => void): Promise<() => void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) {
    return Promise.resolve(() => {});
  }
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

/**
 * Ends a handler; never rejects, as the sheet or the workbook may be gone, and the handler with it.
 */
export function stop<T>(handler: OfficeExtension.EventHandlerResult<T>): void {
  void Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  }).catch(() => {});
}
