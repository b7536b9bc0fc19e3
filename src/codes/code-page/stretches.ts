import { addDays } from "../day";
import type { CodeEdits, CodeTable, Day, DiagnosisEdit, ProcedureEdit, Span } from "../types";
import type { CodeStretch, PageEdit } from "./types";

/** The days within a span on which something may change, its first day included. */
function daysIn(changes: readonly Day[], { from, to }: Span): Day[] {
  return [from, ...changes.filter((day) => day > from && (to === null || day <= to))];
}

/** A code's spans, cut where its description changed; newest first. */
export function stretchesOf(table: CodeTable, code: string): CodeStretch[] {
  const stretches: CodeStretch[] = [];
  for (const span of table.spans(code)) {
    const { billable, inferred, to } = span;
    let open: { from: Day; description: string | null } | null = null;
    for (const day of daysIn(table.changes, span)) {
      const description = table.description(code, day);
      if (open && open.description === description) continue;
      if (open) stretches.push({ ...open, to: addDays(day, -1), billable, inferred });
      open = { from: day, description };
    }
    if (open) stretches.push({ ...open, to, billable, inferred });
  }
  return stretches.reverse();
}

/** The edits on a code with the days between which each was in force, oldest first. */
export function editsOf<Edit extends DiagnosisEdit | ProcedureEdit>(
  table: CodeTable,
  edits: CodeEdits<Edit>,
  code: string,
): PageEdit[] {
  const found: PageEdit[] = [];
  const open = new Map<Edit, Day>();
  const close = (edit: Edit, from: Day, to: Day | null) => {
    found.push({ edit, from, to, ages: edits.ages(edit, to ?? edits.lastDay) });
    open.delete(edit);
  };
  for (const span of table.spans(code)) {
    for (const day of daysIn(edits.changes, span)) {
      const inForce = edits.on(code, day);
      for (const [edit, from] of open) {
        if (!inForce.includes(edit)) close(edit, from, addDays(day, -1));
      }
      for (const edit of inForce) if (!open.has(edit)) open.set(edit, day);
    }
    if (span.to !== null) for (const [edit, from] of open) close(edit, from, span.to);
  }
  for (const [edit, from] of open) close(edit, from, null);
  return found;
}
