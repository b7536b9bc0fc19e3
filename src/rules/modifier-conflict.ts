import type { Day } from "../codes/types";
import { defineLineRule, type ClaimLine, type LineCode, type LineVerdict } from "./line-types";
import type { Severity } from "./types";

type Line = ClaimLine<"modifiers" | "procedures" | "serviceDay">;

/** As many as a line of the CMS-1500 form and of an electronic claim (SV101) has room for. */
const MOST_MODIFIERS = 4;

interface Conflict {
  readonly one: string;
  readonly others: readonly string[];
  readonly severity: Severity;
  readonly because: string;
  /** Lines on which the two were right all the same. */
  readonly isExcused?: (line: Line) => boolean;
}

/** Before that day suppliers billed a pair of one item with both on one line: equipment, footwear, braces, lenses. */
const A_LINE_FOR_EACH_SIDE: Day = 20190301;
const SUPPLY = /^[AEKLV]\d{4}$/;

function isPairOfSupplies({ procedures, serviceDay: { day } }: Line): boolean {
  return day < A_LINE_FOR_EACH_SIDE && procedures.some(({ code }) => SUPPLY.test(code));
}

const CONFLICTS: readonly Conflict[] = [
  {
    one: "50",
    others: ["LT", "RT"],
    severity: "error",
    because: "50 says both sides and the other one side: keep the one that is right",
  },
  {
    one: "26",
    others: ["TC"],
    severity: "error",
    because:
      "26 bills only the professional part and TC only the technical part: keep one, or neither if both parts are billed",
  },
  {
    one: "LT",
    others: ["RT"],
    severity: "warning",
    because:
      "one says the left side and the other the right: use 50 for both sides, or a line for each side",
    isExcused: isPairOfSupplies,
  },
  {
    one: "59",
    others: ["XE", "XP", "XS", "XU"],
    severity: "warning",
    because: "the second is a more exact form of 59: keep the one that the payer takes",
  },
];

function conflictBetween(first: string, second: string): Conflict | null {
  const holds = ({ one, others }: Conflict) =>
    (one === first && others.includes(second)) || (one === second && others.includes(first));
  return CONFLICTS.find(holds) ?? null;
}

function conflictVerdict(
  modifier: LineCode,
  before: readonly LineCode[],
  line: Line,
): LineVerdict | null {
  for (const earlier of before) {
    const conflict = conflictBetween(earlier.code, modifier.code);
    if (!conflict || conflict.isExcused?.(line)) continue;
    const { one, severity, because } = conflict;
    const other = one === modifier.code ? earlier.code : modifier.code;
    return {
      cell: modifier,
      message: `Modifiers ${one} and ${other} do not go together on one line, for ${because}`,
      severity,
    };
  }
  return null;
}

/** Modifiers that cannot stand on one line together, or too many of them. */
export const modifierConflict = defineLineRule({
  id: "modifier-conflict",
  severity: "error",
  title: "Modifiers that do not go together",
  explanation:
    "Some modifiers exclude each other on one line: 50 (both sides) with LT or RT, and 26 (professional part) with TC (technical " +
    "part). LT with RT, and 59 with the more exact XE, XP, XS or XU, are wrong for Medicare but some payers take them: a warning. " +
    "Medicare's suppliers billed a pair with both LT and RT on one line until February 28, 2019: nothing is said of these. " +
    "A line has room for four modifiers; where more are needed, 99 stands in their place and the notes of the claim list them.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 4",
      section: "on the use of modifiers 50, LT and RT",
    },
    {
      document: "RT and LT Modifiers Fact Sheet (CGS, Medicare's contractor for equipment), 2024",
      section: "LT and RT on one line are rejected as incorrect coding",
    },
    {
      document:
        "Correct Coding: RT and LT Modifier Usage Change (Medicare's contractors for equipment), December 6, 2018",
      section: "a line for each side on dates of service from 03/01/2019 on",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 13",
      section: "sections 20.1 (Professional Component) and 20.2 (Technical Component)",
    },
    {
      document: "Specific Modifiers for Distinct Procedural Services (CMS, MLN Matters MM8863)",
      section: "both 59 and one of XE, XP, XS and XU on a line are incorrect",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24D",
    },
  ],
  reads: ["modifiers", "procedures", "serviceDay"],
  examples: [
    {
      lines: [{ procedure: "20610", modifier: ["50", "RT"] }],
      instead: [{ procedure: "20610", modifier: ["50"] }],
    },
    {
      lines: [{ procedure: "73610", modifier: ["26", "TC"] }],
      instead: [{ procedure: "73610" }],
    },
    {
      lines: [{ procedure: "20610", modifier: ["LT", "RT"] }],
      instead: [{ procedure: "20610", modifier: ["50"] }],
    },
  ],

  check(line) {
    const verdicts: LineVerdict[] = [];
    const before: LineCode[] = [];
    for (const modifier of line.modifiers) {
      // Twice the same is for modifier-duplicate to say.
      if (!modifier.isSound || before.some(({ code }) => code === modifier.code)) continue;
      const conflict = conflictVerdict(modifier, before, line);
      before.push(modifier);
      if (conflict) verdicts.push(conflict);
      else if (before.length > MOST_MODIFIERS) {
        verdicts.push({
          cell: modifier,
          message: `A line has room for ${MOST_MODIFIERS} modifiers and ${modifier.code} is number ${before.length}: keep the ${MOST_MODIFIERS} that matter most, or use 99 and list them in the notes of the claim`,
        });
      }
    }
    return verdicts;
  },
});
