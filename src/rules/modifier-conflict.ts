import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { CONFLICT_FIELDS, conflictBetween } from "./reading/modifier-conflicts";

/** As many as a line of the CMS-1500 form and of an electronic claim (SV101) has room for. */
const MOST_MODIFIERS = 4;

function firstConflict(
  modifier: LineCode,
  before: readonly LineCode[],
  line: Parameters<typeof conflictBetween>[2],
): LineVerdict | null {
  for (const earlier of before) {
    const found = conflictBetween(earlier.code, modifier.code, line);
    if (!found) continue;
    const { pair, severity, because } = found;
    const message = `Modifiers ${pair.join(" and ")} do not go together on one line, for ${because}`;
    return { cell: modifier, message, severity };
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
    "So are two modifiers that say different things of one matter: who gave the anesthesia (AA, AD, QK, QX, QY, QZ) and to whom (P1 to P6), " +
    "which therapy (GN, GO, GP, and CO or CQ for its assistant), bought or rented (NU, UE, RR) and which month (KH, KI, KJ), " +
    "walking with an artificial leg (K0 to K4), drug thrown away or not (JW, JZ), notice given or not (GA, GX, GZ), kind of assistant at " +
    "surgery (80 to 82), stopped before or after anesthesia (73, 74), hospice (GV, GW), teaching physician (GC, GE), and " +
    "department off the campus (PN, PO). " +
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
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 5",
      section: "section 10.6: no more than one of GN, GO and GP on a line",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 12",
      section: "sections 50 and 140.3.3, the modifiers of anesthesia",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 23",
      section: "section 20.9.1.1 (Instructions for Codes With Modifiers), on GA and GZ",
    },
    {
      document: "Billing for Services Related to Voluntary Uses of ABNs (CMS, Change Request 6563)",
      section: "a line with GX beside EY, GA, GL or GZ is returned",
    },
    {
      document: "HCPCS Level II code files (CMS)",
      section: "the texts of these modifiers, which exclude each other",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24D",
    },
  ],
  reads: CONFLICT_FIELDS,
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
      const conflict = firstConflict(modifier, before, line);
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
