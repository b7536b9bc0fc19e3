import type { ColumnMapping } from "../../claims/types";

/** A column to choose for, among all, and who is told. */
export interface ColumnChoiceProps {
  readonly column: ColumnMapping;
  readonly columns: readonly ColumnMapping[];
  readonly onChange: (columns: readonly ColumnMapping[]) => void;
}
