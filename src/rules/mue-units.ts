import type { UnitLimit, UnitLimits } from "../codes/types";
import {
  BREATH,
  defineBatchRule,
  type BatchLines,
  type BatchVerdict,
  type Breath,
} from "./line-types";
import { type Billed, BILLED_FIELDS, billedUnits } from "./reading/billed-units";
import { SETTING_FIELDS } from "./reading/claim-setting";
import { editSetting } from "./reading/edit-setting";
import { remembered, VISIT_FIELDS, visitsOf } from "./reading/visits";

const READ = [...VISIT_FIELDS, ...SETTING_FIELDS, ...BILLED_FIELDS] as const;
type Lines = BatchLines<(typeof READ)[number]>;

const A_LINE = 1;
const BY_POLICY = 2;
/** So many lines are compared with each other; more are put in order. */
const FEW = 16;

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
function verdictsOn(
  billed: readonly Billed[],
  limit: UnitLimit,
  isSure: boolean,
): readonly BatchVerdict[] {
  if (limit.indicator === A_LINE)
    return billed
      .filter(({ units }) => units > limit.units)
      .map((each) => verdict(each, each.units, 1, limit, true));
  const total = billed.reduce((sum, { units }) => sum + units, 0);
  if (total <= limit.units) return NOTHING;
  let sum = 0;
  const last = billed.find(({ units }) => (sum += units) > limit.units)!;
  return [verdict(last, total, billed.length, limit, isSure || billed.length === 1)];
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
    const verdictsIn = verdictsByVisit(lines, mue);
    for (const visit of visitsOf(lines)) {
      if (visit === BREATH) yield BREATH;
      else yield* verdictsIn(visit);
    }
  },
});

const NOTHING: readonly BatchVerdict[] = [];

/** Gives what is to say of the lines of a visit. */
function verdictsByVisit(
  lines: Lines,
  mue: UnitLimits,
): (visit: readonly number[]) => readonly BatchVerdict[] {
  const { of: codeOf } = lines.numbered(["procedures"]);
  const limitsOf = remembered(lines, ["serviceDay", ...SETTING_FIELDS], (line) => {
    const setting = editSetting(line, mue.has);
    return setting && mue.on(line.serviceDay.day, setting);
  });
  const { unitsOf, billedOn } = billedUnits(lines);

  function limitOf(line: number): UnitLimit | null {
    const [procedure] = lines.line(line).procedures;
    return (procedure && limitsOf(line)?.(procedure.code)) ?? null;
  }

  /** Most visits have each code once, and within its limit. */
  function mayExceed(visit: readonly number[]): boolean {
    if (visit.length > FEW) return true;
    const isRepeated = (line: number, at: number) =>
      visit.some((other, before) => before < at && codeOf[other] === codeOf[line]);
    return visit.some((line, at) => {
      const limit = limitOf(line);
      return limit && ((unitsOf(line) ?? 0) > limit.units || isRepeated(line, at));
    });
  }

  return (visit) => {
    if (!mayExceed(visit)) return NOTHING;
    const { isGiven } = lines.line(visit[0]!).serviceDay;
    return byNumber(visit, codeOf).flatMap((ofCode) => {
      const limit = limitOf(ofCode[0]!);
      const billed = ofCode.map(billedOn);
      const isCounted = limit !== null && billed.every((each) => each !== null);
      return isCounted ? verdictsOn(billed, limit, isGiven) : NOTHING;
    });
  };
}

function byNumber(lines: readonly number[], numbers: Uint32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const line of lines) {
    const group = groups.get(numbers[line]!);
    if (group) group.push(line);
    else groups.set(numbers[line]!, [line]);
  }
  return [...groups.values()];
}
