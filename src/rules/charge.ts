import { defineLineRule, type LineCell, type LineCode, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";
import { amountIn } from "./reading/amounts";

const NOUN = "charge";
const CENTS = 100;
/** What a computer adds to a number when it calculates: not a third decimal that someone wrote. */
const ROUNDING = 1e-6;
/** Item 24F of the CMS-1500 form has room for six digits of dollars. */
const MOST_DOLLARS = 999_999.99;
const ZERO = /^0+(?:\.0*)?$/;
/** CPT codes for measures of performance (Category II), which are reported without a charge. */
const MEASURE = /^\d{4}F$/;

function isMeasure(procedures: readonly LineCode[]): boolean {
  return procedures.some(({ code }) => MEASURE.test(code));
}

function verdictOn(cell: LineCell, procedures: readonly LineCode[]): LineVerdict | null {
  const { text } = cell;
  if (isPlaceholder(text) && !ZERO.test(text)) {
    return {
      cell,
      message: `“${text}” is not a charge: enter what the service costs`,
      severity: "warning",
    };
  }
  const amount = amountIn(cell, NOUN);
  if ("message" in amount) return { cell, message: amount.message };
  const { number } = amount;
  if (number < 0) {
    return {
      cell,
      message: `A charge of ${text} cannot be billed: enter what the service costs, or leave the line out if it takes back another`,
    };
  }
  if (number === 0) {
    if (isMeasure(procedures)) return null;
    return {
      cell,
      message:
        "The charge is 0, which is right only for services that are reported and not billed: check it",
      severity: "info",
    };
  }
  if (number > MOST_DOLLARS) {
    return {
      cell,
      message: `A charge of ${text} is more than a claim line has room for: check that the number is right and in this column`,
      severity: "warning",
    };
  }
  const cents = number * CENTS;
  if (Math.abs(cents - Math.round(cents)) <= ROUNDING) return null;
  return {
    cell,
    message: `${text} has parts of a cent, and a claim carries whole cents: round it to ${(Math.round(cents) / CENTS).toFixed(2)}`,
    severity: "warning",
  };
}

/** The charge of a line. */
export const charge = defineLineRule({
  id: "charge",
  severity: "error",
  title: "Charge is not an amount",
  explanation:
    "Every service line carries what it costs, in dollars and cents. Text, dates and negative amounts cannot be billed. Parts of " +
    "a cent and amounts of a million or more are a warning; a charge of 0 is a note, for some services are reported without " +
    "a charge, and nothing beside a code for a measure (four digits and F). Dollar signs and commas are fine. An empty cell is not reported.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24F",
    },
    {
      document: "ASC X12 837 Professional (005010X222A1), adopted by 45 CFR 162.1102",
      section: "SV102, line item charge amount",
    },
  ],
  reads: ["charges", "procedures"],
  examples: [
    { lines: [{ charge: "see fee list" }], instead: [{ charge: 145 }] },
    { lines: [{ charge: -80 }], instead: null },
    { lines: [{ charge: 33.335 }], instead: [{ charge: 33.34 }] },
  ],

  check({ charges, procedures }) {
    return charges.flatMap((cell) => verdictOn(cell, procedures) ?? []);
  },
});
