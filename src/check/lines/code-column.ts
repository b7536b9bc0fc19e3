import { splitCodes } from "../../claims/code-list";
import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import { isAmbulanceModifier } from "../../codes/ambulance-modifiers";
import { looksLikeCptModifier } from "../../codes/modifier";
import type { CodeTables, Day } from "../../codes/types";
import { CELL_RULES } from "../../rules";
import type { LineCode } from "../../rules/line-types";
import { isPlaceholder } from "../../rules/missing-code";
import { readCell, textOf } from "../../rules/reading/cell";
import { isUnlistedProcedure, tableOf } from "../../rules/reading/known";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import type { CodeCell, CodeKind } from "../../rules/types";
import { numberTable } from "../columns/number-table";
import { periodsOfDays, type NumberedDays } from "../columns/numbered-days";
import { tablePeriods } from "../columns/periods";
import { numberTexts, throughNumbers, type FieldColumn } from "./field-columns";

const SPELLING = CELL_RULES.filter(({ phase }) => phase === "spelling");
const NOTHING: readonly LineCode[] = [];

/** The code that the cell is meant to hold, once its spelling is set right; null if even that is not certain. */
function spelledRight(value: CellValue, kind: CodeKind, day: Day, tables: CodeTables) {
  const facts = {
    kind,
    isKindSure: true,
    value,
    day,
    description: null,
    required: null,
    dots: "dotted" as const,
    tables,
  };
  let cell: CodeCell = readCell(facts);
  for (const rule of SPELLING) {
    const verdict = rule.appliesTo.includes(kind) ? rule.check(cell) : null;
    if (!verdict) continue;
    if (typeof verdict.repair !== "string") return { code: cell.code, isCertain: false };
    cell = readCell(facts, verdict.repair);
  }
  return { code: cell.code, isCertain: true };
}

/** True for a code of a code list that we do not have: CPT, its modifiers, dental, rides in an ambulance. */
function isUnlisted(code: string, kind: CodeKind): boolean {
  if (kind === "procedure") return isUnlistedProcedure(code);
  return kind === "modifier" && (looksLikeCptModifier(code) || isAmbulanceModifier(code));
}

function standingOf(value: CellValue, kind: CodeKind, day: Day, tables: CodeTables) {
  const { code, isCertain } = spelledRight(value, kind, day, tables);
  const listed = tableOf(kind, tables).on(code, day).status;
  const status = listed !== "valid" && isUnlisted(code, kind) ? ("unlisted" as const) : listed;
  return { code, status, isSound: isCertain && (status === "valid" || status === "unlisted") };
}

/** A column of codes. What a code is, is found out once for every different value and period of its table. */
export function codeColumn(
  column: BatchColumn,
  kind: CodeKind,
  { batch, days, tables }: { batch: Batch; days: NumberedDays; tables: CodeTables },
): FieldColumn {
  const { distinct, indexes } = column.cells;
  const periods = tablePeriods(kind, tables);
  const readings: (readonly LineCode[])[] = [];
  const numberOfReading = new Map<string, number>();

  function read(value: CellValue, day: Day): readonly LineCode[] {
    const parts = splitCodes(textOf(value), column.separator);
    const isList = column.separator !== null && parts.length > 1;
    const codes = (isList ? parts.map(({ text }) => text) : [value]).map((part, at) => {
      const text = withoutOuterSpaces(textOf(part));
      if (text === "" || isPlaceholder(text)) return null;
      const { position } = column;
      const standing = standingOf(part, kind, day, tables);
      return {
        column: column.column,
        position,
        value: part,
        text,
        place: position + at,
        ...standing,
      };
    });
    return codes.filter((code) => code !== null);
  }

  function numberFor(index: number, period: number): number {
    const codes = read(distinct[index] ?? "", periods.dayIn(period));
    const standing = codes.map(({ status, isSound }) => `${status} ${isSound}`).join();
    const key = codes.length === 0 ? "" : `${index} ${standing}`;
    let number = numberOfReading.get(key);
    if (number === undefined) {
      number = readings.push(codes) - 1;
      numberOfReading.set(key, number);
    }
    return number;
  }

  const of = new Uint32Array(batch.lineCount);
  const known = numberTable(distinct.length * periods.count);
  const periodOf = periodsOfDays(days, periods);
  for (let line = 0; line < of.length; line++) {
    const index = indexes[line] ?? 0;
    const period = periodOf[days.of[line]!]!;
    const key = index * periods.count + period;
    let number = known.get(key) - 1;
    if (number < 0) known.set(key, (number = numberFor(index, period)) + 1);
    of[line] = number;
  }

  return {
    exact: { of, count: readings.length },
    meant: () => {
      const meanings = readings.map((codes) => codes.map(({ code }) => code).join());
      return throughNumbers(of, numberTexts(meanings), batch.lineCount);
    },
    cellsIn: (line) => readings[of[line] ?? -1] ?? NOTHING,
  };
}
