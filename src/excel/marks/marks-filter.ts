/** A sheet's filter as it stands: null for a sheet without. */
export interface FilterNow {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  /** True while rows are filtered out. */
  readonly filtering: boolean;
}

/** Asks for the sheet's own filter (tables have theirs). Call the answer once the queue was synchronised. */
export function askFilter(sheet: Excel.Worksheet): () => FilterNow | null {
  const filter = sheet.autoFilter.load("enabled,isDataFiltered");
  const range = sheet.autoFilter
    .getRangeOrNullObject()
    .load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    filter.enabled && !range.isNullObject
      ? {
          firstRow: range.rowIndex,
          endRow: range.rowIndex + range.rowCount,
          firstColumn: range.columnIndex,
          endColumn: range.columnIndex + range.columnCount,
          filtering: filter.isDataFiltered,
        }
      : null;
}

/**
 * True when the filter ends right before our column and can be made to reach over it. Sorting by a filter's arrows
 * moves only the cells that the filter reaches: without this our marks would stay behind while their lines move.
 * A filter that hides rows at the moment stays as it is, since changing its range would lose what it filters by.
 */
export const canReach = (filter: FilterNow | null, column: number): filter is FilterNow =>
  filter !== null && !filter.filtering && filter.endColumn === column;

/** Makes the filter end before this column. Goes into the queue only. */
export function endFilterBefore(
  sheet: Excel.Worksheet,
  { firstRow, endRow, firstColumn }: FilterNow,
  column: number,
): void {
  const width = column - firstColumn;
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, endRow - firstRow, width);
  sheet.autoFilter.apply(range);
}
