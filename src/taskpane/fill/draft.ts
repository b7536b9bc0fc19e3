import type { BatchColumn, CellValue } from "../../claims/types";
import type { FillMode, FillPlan, SheetReading } from "../../excel/types";
import { columnName } from "../columns/summary";
import { MAIN_CODE_ROLES } from "../columns/draft";
import { fillWords } from "../words/actions";

/** Where the descriptions of one code column go. */
export type FillTarget =
  | { readonly kind: "skip" }
  | { readonly kind: "newColumn" }
  | { readonly kind: "column"; readonly column: number };

/** One code column with the texts for its lines, and where they go. */
export interface FillSource {
  readonly column: BatchColumn;
  readonly texts: readonly (string | null)[];
  /** The columns of the sheet that hold its descriptions already. */
  readonly described: readonly BatchColumn[];
  readonly target: FillTarget;
}

/** What will be filled, as the user sees it before it is done. */
export interface FillDraft {
  readonly reading: SheetReading;
  readonly sources: readonly FillSource[];
  readonly mode: FillMode;
}

/**
 * The draft to begin with: descriptions go where the sheet has columns for them; in a sheet without any, to new
 * columns beside the diagnoses and procedures.
 */
export function startDraft(
  reading: SheetReading,
  sources: readonly Pick<FillSource, "column" | "texts">[],
): FillDraft {
  const withColumns = sources.map((source) => ({
    ...source,
    described: reading.batch.columns.filter(
      ({ role, describes }) => role === "description" && describes === source.column.column,
    ),
  }));
  const hasAny = withColumns.some(({ described }) => described.length > 0);
  return {
    reading,
    mode: "emptyOnly",
    sources: withColumns.map((source) => ({ ...source, target: firstTarget(source, hasAny) })),
  };
}

function firstTarget(source: Omit<FillSource, "target">, hasAny: boolean): FillTarget {
  const column = source.described[0]?.column;
  if (column !== undefined) return { kind: "column", column };
  const isMain = MAIN_CODE_ROLES.includes(source.column.role);
  // Beside CPT codes a new column would stay empty: their list is not ours to carry.
  const hasTexts = source.texts.some((text) => text !== null);
  return { kind: !hasAny && isMain && hasTexts ? "newColumn" : "skip" };
}

export function withTarget(draft: FillDraft, codeColumn: number, target: FillTarget): FillDraft {
  return {
    ...draft,
    sources: draft.sources.map((source) =>
      source.column.column === codeColumn ? { ...source, target } : source,
    ),
  };
}

/** How many cells the draft would write, as the sheet was read. */
export function countTexts(draft: FillDraft): number {
  return draft.sources.reduce((sum, source) => sum + countOf(source, draft.mode), 0);
}

function countOf({ texts, target, described }: FillSource, mode: FillMode): number {
  if (target.kind === "skip") return 0;
  const present =
    target.kind === "column" ? described.find(({ column }) => column === target.column) : undefined;
  let count = 0;
  texts.forEach((text, line) => {
    if (text !== null && isWritten(text, present ? cellAt(present, line) : "", mode)) count++;
  });
  return count;
}

function isWritten(text: string, present: CellValue, mode: FillMode): boolean {
  return mode === "overwrite" ? present !== text : present === "";
}

function cellAt({ cells }: BatchColumn, line: number): CellValue {
  return cells.distinct[cells.indexes[line] ?? -1] ?? "";
}

/** What Excel is to do. */
export function fillPlan({ sources, mode }: FillDraft): FillPlan {
  const columns = sources.flatMap(({ column, texts, target }) =>
    target.kind === "skip"
      ? []
      : [
          {
            codeColumn: column.column,
            targetColumn: target.kind === "column" ? target.column : null,
            header: fillWords.newHeader(columnName(column)),
            texts,
          },
        ],
  );
  return { mode, columns };
}
