import { isNpi } from "../claims/contents/npi";
import { defineLineRule, type LineCell, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";
import { isErrorValue, isScientific } from "./reading/excel-values";

const DIGITS_OF_AN_NPI = 10;
const TEN_DIGITS = /^\d{10}$/;
const DIGITS = /^\d+$/;
const DECIMALS_OF_ZERO = /\.0+$/;
/** What people write between the digits, as in a telephone number. */
const SIGNS = /[\s.()-]/g;
const FIRST_DIGIT = /^[12]/;

/** Ten digits with signs among them, or with the decimals that a program put behind. */
function decorated(cell: LineCell): LineVerdict | null {
  const plain = cell.text.replace(DECIMALS_OF_ZERO, "").replace(SIGNS, "");
  if (plain === cell.text || !isNpi(plain)) return null;
  return {
    cell,
    message: `An NPI is written with its ${DIGITS_OF_AN_NPI} digits only: write ${cell.text} as ${plain}`,
    severity: "warning",
    repair: plain,
  };
}

function reason(text: string): string {
  if (isErrorValue(text))
    return `Excel shows the error ${text} where the NPI belongs: mend the formula, or enter the NPI`;
  if (isScientific(text))
    return `Excel has made a scientific number of this NPI (${text}): format the column as Text and enter it again`;
  if (!DIGITS.test(text)) return `“${text}” is not an NPI: enter its ${DIGITS_OF_AN_NPI} digits`;
  if (!TEN_DIGITS.test(text)) {
    return `${text} has ${text.length} ${text.length === 1 ? "digit" : "digits"}, and an NPI has ${DIGITS_OF_AN_NPI}: look it up and enter it again`;
  }
  if (!FIRST_DIGIT.test(text))
    return `${text} is not an NPI, for these begin with 1 or 2: look it up and enter it again`;
  return `${text} is not an NPI, for its check digit does not fit: look for a wrong digit, or two that changed places`;
}

function verdictOn(cell: LineCell): LineVerdict | null {
  const { text } = cell;
  if (isNpi(text)) return null;
  if (isPlaceholder(text) && !DIGITS.test(text)) {
    return {
      cell,
      message: `“${text}” is not an NPI: enter the NPI, or leave the cell empty if there is none`,
      severity: "warning",
    };
  }
  return decorated(cell) ?? { cell, message: reason(text) };
}

/** A National Provider Identifier that cannot be one. */
export const npi = defineLineRule({
  id: "npi",
  severity: "error",
  title: "NPI is not valid",
  explanation:
    "A National Provider Identifier has ten digits, begins with 1 or 2, and ends with a check digit (the Luhn formula over 80840 " +
    "and the number), so that a mistyped digit and most swapped ones can be told. Whether a provider with that number exists " +
    "is not looked up: nothing leaves this sheet.",
  sources: [
    {
      document:
        "45 CFR 162.406, Standard unique health identifier for health care providers (HIPAA)",
      section: "paragraph (a)",
    },
    {
      document: "69 FR 3434 (January 23, 2004), the final rule on that identifier",
      section: "format of the NPI: first digit 1 or 2, check digit by ISO/IEC 7812",
    },
    {
      document: "Requirements for National Provider Identifier (NPI) and NPI Check Digit (CMS)",
      section: "whole document",
    },
  ],
  reads: ["npis"],
  examples: [
    { lines: [{ npi: "1234567890" }], instead: [{ npi: "1234567893" }] },
    { lines: [{ npi: "123456789" }], instead: null },
    { lines: [{ npi: "1234567893.0" }], instead: [{ npi: "1234567893" }] },
  ],

  check({ npis }) {
    return npis.flatMap((cell) => verdictOn(cell) ?? []);
  },
});
