import { defineLineRule, type LineCell, type LineCode, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";
import { amountIn } from "./reading/amounts";

const NOUN = "number of units";
const ZERO = /^0+(?:\.0*)?$/;
/** Only units of some drugs come to more; the number that Excel keeps for a date lies far above. */
const MOST_USUAL = 9_999.9;
/** Miles are counted in tenths: ambulance (A0…), other transport (S0209, S0215), laboratory travel (P9603). */
const MILEAGE = /^(?:A0\d{3}|S0209|S0215|P9603)$/;
/** Drugs and blood (J…, Q…, C9…, P9…) and anesthesia (00100 to 01999): some payers count parts of a unit there. */
const PERHAPS_IN_PARTS = /^(?:[JQ]\d{4}|[CP]9\d{3}|0[01]\d{3})$/;

function isOf(procedures: readonly LineCode[], codes: RegExp): boolean {
  return procedures.some(({ code }) => codes.test(code));
}

function verdictOn(cell: LineCell, procedures: readonly LineCode[]): LineVerdict | null {
  if (isPlaceholder(cell.text) && !ZERO.test(cell.text)) {
    return {
      cell,
      message: `“${cell.text}” is not a number of units: enter 1 for a service given once`,
      severity: "warning",
    };
  }
  const amount = amountIn(cell, NOUN);
  if ("message" in amount) return { cell, message: amount.message };
  const { number } = amount;
  if (number < 0) {
    return {
      cell,
      message: `${cell.text} units cannot be billed: enter how often the service was given, or leave the line out if it takes back another`,
    };
  }
  if (number === 0) {
    return {
      cell,
      message: "0 units say that nothing was given: enter 1 for a service given once",
      severity: "warning",
    };
  }
  if (number > MOST_USUAL) {
    return {
      cell,
      message: `${cell.text} units are more than a line usually takes: check that the number is right and in this column`,
      severity: "warning",
    };
  }
  if (Number.isInteger(number) || isOf(procedures, MILEAGE)) return null;
  if (isOf(procedures, PERHAPS_IN_PARTS)) {
    return {
      cell,
      message: `${cell.text} units are not a whole number, which few payers take: round as the code's unit asks for`,
      severity: "info",
    };
  }
  return {
    cell,
    message: `${cell.text} is not a whole number of units, and only miles are counted in tenths: round it as the code's unit asks for`,
    severity: "warning",
  };
}

/** The number of units of a line. */
export const units = defineLineRule({
  id: "units",
  severity: "error",
  title: "Number of units is not right",
  explanation:
    "Every service line says how many units it bills, 1 for a service given once. Text, dates and negative numbers cannot be " +
    "billed. Zero, fractions (except of miles) and very large numbers are a warning: they are rare, but some payers and " +
    "programs have uses for them; a fraction of a drug's or of anesthesia's unit is a note. An empty cell is not reported.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24G",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 15",
      section: "section 20.2 (Payment for Mileage Charges)",
    },
  ],
  reads: ["units", "procedures"],
  examples: [
    {
      lines: [{ procedure: "97110", units: "two" }],
      instead: [{ procedure: "97110", units: 2 }],
    },
    { lines: [{ procedure: "97110", units: -1 }], instead: null },
    { lines: [{ procedure: "97110", units: 1.5 }], instead: [{ procedure: "97110", units: 2 }] },
  ],

  check({ units: cells, procedures }) {
    return cells.flatMap((cell) => verdictOn(cell, procedures) ?? []);
  },
});
