import { defineLineRule, type ClaimLine, type LineCell, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";
import { amountIn } from "./reading/amounts";
import { isRateCodeLine } from "./reading/claim-setting";

const NOUN = "charge";
const CENTS = 100;
/** What a computer adds to a number when it calculates: not a third decimal that someone wrote. */
const ROUNDING = 1e-6;
/** Item 24F of the CMS-1500 form has room for six digits of dollars. */
const MOST_DOLLARS = 999_999.99;
const ZERO = /^0+(?:\.0*)?$/;
/**
 * What is reported without being billed: measures of performance (CPT Category II; G8…, G9… and M1… of CMS), and a
 * visit that the price of an operation includes (99024).
 */
const REPORTED_ONLY = /^(?:\d{4}F|G[89]\d{3}|M1\d{3}|99024)$/;
/** A patient's days of leave, which are counted and not paid. */
const LEAVE = /^0?18\d$/;
/** The state gave the vaccine, or someone else the item: the provider had no cost. */
const WITHOUT_COST: ReadonlySet<string> = new Set(["SL", "FB"]);

type Service = Pick<ClaimLine, "procedures" | "modifiers" | "revenueCodes">;

function isWithoutCharge({ procedures, modifiers, revenueCodes }: Service): boolean {
  return (
    revenueCodes.some(({ text }) => isRateCodeLine(text) || LEAVE.test(text)) ||
    procedures.some(({ code }) => REPORTED_ONLY.test(code)) ||
    modifiers.some(({ code }) => WITHOUT_COST.has(code))
  );
}

function verdictOn(cell: LineCell, service: Service): LineVerdict | null {
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
    if (isWithoutCharge(service)) return null;
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
    "a charge, and nothing beside a code for a measure (four digits and F; G8, G9 or M1), beside 99024, a visit that the " +
    "operation's price includes, beside the revenue codes of a patient's group (0022 to 0024) and of days of leave (018X), or with modifier SL or FB, which say that the provider had no cost. Dollar signs and commas are fine. An empty cell is not reported.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24F",
    },
    {
      document: "ASC X12 837 Professional (005010X222A1), adopted by 45 CFR 162.1102",
      section: "SV102, line item charge amount",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 6",
      section: "on leave of absence: revenue code 018X, the days as units, no charge",
    },
    {
      document: "HCPCS Level II code files (CMS)",
      section: "modifiers FB and SL, codes G8000 to G9999 and M1000 to M1999",
    },
  ],
  reads: ["charges", "procedures", "modifiers", "revenueCodes"],
  examples: [
    { lines: [{ charge: "see fee list" }], instead: [{ charge: 145 }] },
    { lines: [{ charge: -80 }], instead: null },
    { lines: [{ charge: 33.335 }], instead: [{ charge: 33.34 }] },
  ],

  check(line) {
    return line.charges.flatMap((cell) => verdictOn(cell, line) ?? []);
  },
});
