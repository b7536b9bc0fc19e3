/**
 * True if flags can be written while a person types and Excel's own Undo still works: since ExcelApi 1.20 what an add-in
 * writes is one step among the person's own. Before, writing empties the list of what can be undone.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export const flagsAtOnce = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.20");
