import type { Cause, Findings, Severity } from "../../src/check/types";

/** One finding of a test: what its cell's mark will say. */
interface SomeFinding {
  /** 0-based line of the batch, 0-based column of the sheet. */
  readonly line: number;
  readonly column: number;
  readonly severity?: Severity;
  readonly message?: string;
}

/** Findings as a check gives them, ordered by line and column. */
export function findingsOf(list: readonly SomeFinding[]): Findings {
  const ordered = [...list].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    count: ordered.length,
    claimLines: new Set(ordered.map(({ line }) => line)).size,
    line: Uint32Array.from(ordered, ({ line }) => line),
    column: Uint16Array.from(ordered, ({ column }) => column),
    cause: Uint32Array.from(ordered, (_, i) => i),
    causes: ordered.map(({ severity = "error", message = "is not billable" }): Cause => ({
      rule: "not-billable",
      severity,
      value: "",
      message,
      repair: null,
      suggestions: [],
    })),
  };
}
