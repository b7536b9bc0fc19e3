import type { EditPair, EditPairs } from "../codes/types";
import {
  BREATH,
  defineBatchRule,
  type BatchLines,
  type BatchVerdict,
  type Breath,
  type LineCode,
} from "./line-types";
import { editSetting } from "./reading/edit-setting";
import { SETTING_FIELDS } from "./reading/claim-setting";
import { remembered, VISIT_FIELDS, visitsOf } from "./reading/visits";

const READ = [...VISIT_FIELDS, ...SETTING_FIELDS, "procedures", "modifiers"] as const;
type Read = (typeof READ)[number];
type Lines = BatchLines<Read>;

/** NCCI PTP-associated modifiers: NCCI Policy Manual for Medicare Services, chapter I, section E. */
const PARTS: ReadonlySet<string> = new Set(
  (
    "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI " +
    "24 25 57 58 78 79 27 59 91 XE XS XP XU"
  ).split(" "),
);
/** More about one procedure would not be read. */
const MOST_OF_A_LINE = 3;

/** A procedure of a visit, and the line on which it stands. */
interface Service {
  readonly line: number;
  readonly procedure: LineCode;
  /** A modifier says that the service was apart from others. */
  readonly isApart: boolean;
}

function servicesOf(visit: readonly number[], { line }: Lines): Service[] {
  return visit.flatMap((at) => {
    const { procedures, modifiers } = line(at);
    const isApart = modifiers.some(({ code }) => PARTS.has(code));
    return procedures
      .filter(({ isSound }) => isSound)
      .map((procedure) => ({ line: at, procedure, isApart }));
  });
}

function messageFor({ column1, column2, allowsModifier, rationale }: EditPair): string {
  const reason = rationale === "" ? "" : ` (CMS: “${rationale}”)`;
  return allowsModifier
    ? `${column2} is not paid beside ${column1} on the same day${reason}: leave it out, or add a modifier such as 59 or XS if the record shows that it was apart`
    : `${column2} is not paid beside ${column1} on the same day, with whatever modifier${reason}: leave it out, or correct one of the two codes`;
}

function* verdictsOn(
  visit: readonly number[],
  lines: Lines,
  pairs: readonly EditPair[],
): Generator<BatchVerdict> {
  const services = servicesOf(visit, lines);
  const { isGiven: isSure } = lines.line(visit[0] ?? 0).serviceDay;
  const told = new Map<number, number>();
  for (const pair of pairs) {
    const first = services.filter(({ procedure }) => procedure.code === pair.column1);
    if (first.length === 0 || (pair.allowsModifier && first.some(({ isApart }) => isApart)))
      continue;
    for (const { line, procedure, isApart } of services) {
      if (procedure.code !== pair.column2 || (pair.allowsModifier && isApart)) continue;
      const times = told.get(line) ?? 0;
      if (times === MOST_OF_A_LINE) continue;
      told.set(line, times + 1);
      const isCertain = isSure && pair.isCurrent;
      yield {
        line,
        cell: procedure,
        message: messageFor(pair),
        ...(!isCertain && { severity: "warning" as const }),
      };
    }
  }
}

/** Two procedures that are not paid together. */
export const ncciPair = defineBatchRule({
  id: "ncci-pair",
  severity: "error",
  needs: "ncci",
  title: "Procedures that are not paid together",
  explanation:
    "CMS's National Correct Coding Initiative lists pairs of codes of which the second (column 2) is not paid when one provider " +
    "bills both for one patient on one day. Add its files (they are not in this program, because they hold CPT codes), and pairs in " +
    "force on the date of service are shown at the column 2 code. Where the pair's indicator is 1 and one of the two lines has a " +
    "modifier that says so (anatomic, global surgery, 27, 59, 91 or an X modifier), nothing is said; where it is 0 no modifier helps. " +
    "Lines belong together by patient and provider number, else by claim. With revenue codes the hospital's pairs are used, else " +
    "those for practitioners; inpatient claims are left out. A warning only: a date of service after the quarter of the file, and " +
    "lines without a date. CMS says that a modifier is for what the record shows, not to get paid.",
  sources: [
    {
      document: "NCCI Policy Manual for Medicare Services (CMS)",
      section:
        "chapter I, section E (Modifiers and Modifier Indicators) and the introduction (column one and column two codes)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 23",
      section: "section 20.9 (National Correct Coding Initiative)",
    },
  ],
  reads: READ,
  list: "ncci",
  examples: [
    {
      lines: [
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99991", modifier: "" },
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99992", modifier: "" },
      ],
      instead: [
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99991", modifier: "" },
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99992", modifier: "59" },
      ],
    },
    {
      lines: [
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99993" },
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "99994" },
      ],
      instead: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "99993" }],
    },
  ],

  *check(lines: Lines): Iterable<BatchVerdict | Breath> {
    const ncci = lines.count > 0 ? lines.line(0).tables.ncci : null;
    if (!ncci) return;
    const pairsIn = pairsByVisit(lines, ncci);
    for (const visit of visitsOf(lines)) {
      if (visit === BREATH) {
        yield BREATH;
        continue;
      }
      const pairs = pairsIn(visit);
      if (pairs.length > 0) yield* verdictsOn(visit, lines, pairs);
    }
  },
});

const NO_PAIRS: readonly EditPair[] = [];

/** Gives the pairs among the codes of a visit, whether or not they are sound and a modifier parts them. */
function pairsByVisit(
  lines: Lines,
  ncci: EditPairs,
): (visit: readonly number[]) => readonly EditPair[] {
  const settingOf = remembered(lines, SETTING_FIELDS, (line) => editSetting(line, ncci.has));
  const codesOf = remembered(lines, ["procedures"], ({ procedures }) =>
    procedures.map(({ code }) => code),
  );
  return (visit) => {
    const [first = 0] = visit;
    const codes: string[] = [];
    for (const line of visit) for (const code of codesOf(line)) codes.push(code);
    const setting = codes.length > 1 ? settingOf(first) : null;
    return setting ? ncci.among(codes, lines.line(first).serviceDay.day, setting) : NO_PAIRS;
  };
}
