import type { UnitLimit } from "../codes/types";
import {
  BREATH,
  defineBatchRule,
  type BatchLines,
  type BatchVerdict,
  type Breath,
  type CellPlace,
  type ClaimLine,
} from "./line-types";
import { amountIn } from "./reading/amounts";
import { SETTING_FIELDS } from "./reading/claim-setting";
import { editSetting } from "./reading/edit-setting";
import { remembered, VISIT_FIELDS, visitsOf } from "./reading/visits";

const READ = [...VISIT_FIELDS, ...SETTING_FIELDS, "procedures", "units", "serviceDatesTo"] as const;
type Read = (typeof READ)[number];
type Lines = BatchLines<Read>;

const NOUN = "number of units";
const A_LINE = 1;
const BY_POLICY = 2;
/** Anesthesia, 00100 to 01999, is billed in minutes. Medicare Claims Processing Manual, chapter 12, section 50. */
const ANESTHESIA = /^0(?:0[1-9]|1)\d{2,3}$/;

/** What one line bills of one code. */
interface Billed {
  readonly line: number;
  readonly code: string;
  readonly units: number;
  /** Where to say that it is too much. */
  readonly cell: CellPlace;
}

/** Null for a line of which no number of units for one day can be told; other rules speak of what is wrong there. */
function billedOn(
  line: number,
  { procedures, units, serviceDay, serviceDatesTo }: ClaimLine<Read>,
) {
  const [procedure, another] = procedures;
  if (!procedure?.isSound || another || ANESTHESIA.test(procedure.code)) return null;
  if (serviceDatesTo.some(({ day }) => day !== serviceDay.day)) return null;
  const [cell] = units;
  // A service given once is often left without a number.
  if (!cell) return { line, code: procedure.code, units: 1, cell: procedure };
  const amount = amountIn(cell, NOUN);
  const isCount = "number" in amount && amount.number > 0;
  return isCount ? { line, code: procedure.code, units: amount.number, cell } : null;
}

function messageFor(code: string, units: number, lines: number, limit: UnitLimit): string {
  const over = lines > 1 ? `, over ${lines} lines,` : "";
  const reason = limit.rationale === "" ? "" : ` (CMS: “${limit.rationale}”)`;
  const most = limit.units === 1 ? "the 1" : `the ${limit.units}`;
  if (limit.indicator === A_LINE)
    return `${units} units of ${code} are more than ${most} that CMS pays on one line${reason}: correct the number, or bill the rest on a line of its own with a modifier that says why, such as 76 or 59`;
  if (limit.indicator === BY_POLICY)
    return `${units} units of ${code} on one day${over} are more than ${most} that CMS ever pays${reason}: correct the number, the code or the date`;
  return `${units} units of ${code} on one day${over} are more than ${most} that CMS usually pays${reason}: check the number against the record, which CMS will ask for`;
}

function verdict(
  { line, code, cell }: Billed,
  units: number,
  lines: number,
  limit: UnitLimit,
  isSure: boolean,
): BatchVerdict {
  const isCertain = isSure && limit.isCurrent && limit.indicator <= BY_POLICY;
  return {
    line,
    cell,
    message: messageFor(code, units, lines, limit),
    ...(!isCertain && { severity: "warning" as const }),
  };
}

/** Each line by itself, or at the line with which the day's sum is too much. */
function* verdictsOn(
  billed: readonly Billed[],
  limit: UnitLimit,
  isSure: boolean,
): Generator<BatchVerdict> {
  if (limit.indicator === A_LINE) {
    for (const each of billed)
      if (each.units > limit.units) yield verdict(each, each.units, 1, limit, true);
    return;
  }
  const total = billed.reduce((sum, { units }) => sum + units, 0);
  let sum = 0;
  const last = billed.find(({ units }) => (sum += units) > limit.units);
  if (last) yield verdict(last, total, billed.length, limit, isSure || billed.length === 1);
}

/** More units than CMS pays. */
export const mueUnits = defineBatchRule({
  id: "mue-units",
  severity: "error",
  needs: "mue",
  title: "More units than are paid",
  explanation:
    "CMS's Medically Unlikely Edits say how many units of a code are paid for one patient. Add its files (they are not in this " +
    "program, because they hold CPT codes), and larger numbers are shown. Indicator 1 counts each line by itself. Indicators 2 and 3 " +
    "count all lines of a day, patient and provider: by 2 no more can be paid, by 3 more is unlikely but can be shown by the record, " +
    "so that it is a warning. A warning too: a date of service after the quarter of the file, and several lines without a date. " +
    "An empty number of units counts as 1. Left out are anesthesia, which is billed in minutes, services over several days, and " +
    "inpatient claims. With revenue codes the hospital's limits are used, else those for practitioners.",
  sources: [
    {
      document: "NCCI Policy Manual for Medicare Services (CMS)",
      section: "chapter I, section V (Medically Unlikely Edits)",
    },
    {
      document: "Medicare NCCI Medically Unlikely Edits tables (CMS)",
      section:
        "column MUE Adjudication Indicator: line edit, date of service edit by policy, and clinical",
    },
  ],
  reads: READ,
  list: "mue",
  examples: [
    {
      lines: [
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99991", units: 1 },
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99991", units: 1 },
      ],
      instead: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99991", units: 1 }],
    },
    {
      lines: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99992", units: 6 }],
      instead: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99992", units: 4 }],
    },
    {
      lines: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99993", units: 30 }],
      instead: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99993", units: 20 }],
    },
  ],

  *check(lines: Lines): Iterable<BatchVerdict | Breath> {
    const mue = lines.count > 0 ? lines.line(0).tables.mue : null;
    if (!mue) return;
    const limitOf = remembered(lines, ["procedures", "serviceDay", ...SETTING_FIELDS], (line) => {
      const setting = editSetting(line, mue.has);
      const [procedure] = line.procedures;
      return procedure && setting ? mue.on(procedure.code, line.serviceDay.day, setting) : null;
    });
    for (const visit of visitsOf(lines)) {
      if (visit === BREATH) {
        yield BREATH;
        continue;
      }
      const [first = 0] = visit;
      const limited = visit.filter((line) => limitOf(line) !== null);
      if (limited.length === 0) continue;
      const { isGiven } = lines.line(first).serviceDay;
      for (const [line, billed] of byCode(limited, lines)) {
        const limit = limitOf(line);
        if (limit) yield* verdictsOn(billed, limit, isGiven);
      }
    }
  },
});

/** What is billed of each code, under its first line; nothing of a code of which a line cannot be counted. */
function byCode(visit: readonly number[], { line, numbered }: Lines): Map<number, Billed[]> {
  const { of } = numbered(["procedures"]);
  const firstOf = new Map<number, number>();
  const billed = new Map<number, Billed[]>();
  const uncounted = new Set<number>();
  for (const at of visit) {
    const number = of[at] ?? 0;
    const first = firstOf.get(number) ?? at;
    firstOf.set(number, first);
    const each = billedOn(at, line(at));
    if (each) billed.set(first, [...(billed.get(first) ?? []), each]);
    else uncounted.add(first);
  }
  for (const first of uncounted) billed.delete(first);
  return billed;
}
