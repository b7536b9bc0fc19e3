import { LINE_KIND, lineKinds } from "../claims/line-kinds";
import { cellAt } from "../claims/column-cells";
import type { Batch, BatchColumn, ColumnRole } from "../claims/types";
import { isPlaceholder } from "../rules/missing-code";
import { textOf } from "../rules/reading/cell";
import { withoutOuterSpaces } from "../rules/reading/spaces";

/** Whether something holds in a line. */
export type InLine = (line: number) => boolean;

/** True in the lines where the column's cell says something: neither blank nor a word for nothing. */
export function filled({ cells }: BatchColumn): InLine {
  const answers = cells.distinct.map((value) => {
    const text = withoutOuterSpaces(textOf(value));
    return text !== "" && !isPlaceholder(text);
  });
  return (line) => answers[cells.indexes[line] ?? -1] ?? false;
}

/** Roles one of which shows that a line bills something. */
const PROOFS: readonly ColumnRole[] = [
  "serviceDate",
  "diagnosis",
  "procedure",
  "code",
  "codeSystem",
];
/** Roles that show it only together: a footer can fill one of them. */
const HINTS: readonly ColumnRole[] = [
  "claimId",
  "patientId",
  "birthDate",
  "sex",
  "npi",
  "ndc",
  "units",
  "placeOfService",
  "modifier",
  "revenueCode",
];
const ENOUGH_HINTS = 2;

/** What the lines of a batch are. */
export interface ClaimLines {
  /** True for a total, or a header in mid-sheet: nothing in it is a code. */
  readonly isNoClaim: InLine;
  /** True for a line that bills something, so that its codes can be missed. */
  readonly isClaim: InLine;
}

export function claimLines(batch: Batch): ClaimLines {
  const kinds = lineKinds(batch);
  const ofRoles = (roles: readonly ColumnRole[]) =>
    batch.columns.filter(({ role }) => roles.includes(role)).map(filled);
  const proofs = ofRoles(PROOFS);
  const hints = ofRoles(HINTS);
  const isNoClaim: InLine = (line) => kinds[line] !== LINE_KIND.claim;
  return {
    isNoClaim,
    isClaim: (line) =>
      !isNoClaim(line) &&
      (proofs.some((has) => has(line)) || hints.filter((has) => has(line)).length >= ENOUGH_HINTS),
  };
}

/** The text that a line's claim goes by: its claim number, else patient and date; null where neither is there. */
export function claimKeys({ columns }: Batch): (line: number) => string | null {
  const find = (role: ColumnRole) => columns.find((column) => column.role === role);
  const textIn = (column: BatchColumn | undefined, line: number) =>
    column ? withoutOuterSpaces(textOf(cellAt(column.cells, line))) : "";
  const [claim, patient, date] = [find("claimId"), find("patientId"), find("serviceDate")];
  return (line) => {
    const claimId = textIn(claim, line);
    if (claimId !== "") return `claim ${claimId}`;
    const [who, when] = [textIn(patient, line), textIn(date, line)];
    return who !== "" && when !== "" ? `patient ${who} on ${when}` : null;
  };
}
