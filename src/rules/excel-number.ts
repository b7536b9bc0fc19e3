import { looksLikeCpt } from "../codes/cpt";
import { defineCellRule } from "./define";
import { isDateText, isErrorValue, isScientific, numberFrom } from "./reading/excel-values";
import { isKnown } from "./reading/known";
import { withoutOuterSpaces } from "./reading/spaces";
import { likelyCodes } from "./reading/suggested";
import type { CodeCell, CodeKind, Verdict } from "./types";

/** How many characters a code has where it can be all digits. */
const DIGITS: Record<Exclude<CodeKind, "diagnosis">, number> = {
  procedure: 5,
  inpatientProcedure: 7,
  modifier: 2,
  placeOfService: 2,
};

/** CPT numbers that begin with a zero begin with 00 or 01: only these lose their zeros. */
const LEAST_WITHOUT_ZEROS = 100;
const GREATEST_WITHOUT_ZEROS = 1999;

const YES_NO = /^(?:TRUE|FALSE)$/i;
const RETYPE = "format the column as Text and enter the code again";

/** Booleans, errors and dates: what the cell held before cannot be known. */
function replacedByExcel(text: string): string | null {
  if (YES_NO.test(text))
    return `Excel shows ${text}, a yes/no value, where a code belongs: ${RETYPE}`;
  if (isErrorValue(text))
    return `Excel shows the error ${text} where a code belongs: mend the formula, or enter the code`;
  if (isDateText(text)) return `Excel has made a date of this code (${text}): ${RETYPE}`;
  if (isScientific(text))
    return `Excel has made a scientific number of this code (${text}): ${RETYPE}`;
  return null;
}

/** Excel keeps a date as a number, and values do not tell how the cell shows it. These are days from 2000 to 2049. */
const FIRST_DAY = 36_526;
const LAST_DAY = 54_788;

/** 45292 is a CPT code, or what Excel keeps for a cell that shows 1/1/2024. */
function numberOrDate({ value }: CodeCell, text: string): Verdict | null {
  if (typeof value !== "number" || value < FIRST_DAY || value > LAST_DAY) return null;
  return {
    message: `${text} is a number, where a diagnosis belongs: if the cell shows a date, Excel has made it of what was entered, so ${RETYPE}; if ${text} is a procedure code, move it`,
  };
}

/** A diagnosis never is a number. Those of ICD-9-CM and CPT codes are for wrong-system to name. */
function numberAsDiagnosis(cell: CodeCell, text: string): Verdict | null {
  if (cell.tables.isIcd9Diagnosis(cell.code)) return null;
  if (looksLikeCpt(cell.code)) return numberOrDate(cell, text);
  return {
    message: `${text} is a number, and diagnosis codes begin with a letter: enter the code again`,
    suggest: () => likelyCodes(cell),
  };
}

/** 250.00, 401.9 and 47.01 are ICD-9-CM codes, for wrong-system to name; 100.0 is how programs write a number. */
function isIcd9WithDecimals({ kind, tables }: CodeCell, text: string): boolean {
  const decimals = text.split(".")[1];
  if (decimals === undefined || decimals === "0") return false;
  const code = text.replace(".", "");
  return kind === "inpatientProcedure"
    ? tables.isIcd9Procedure(code)
    : tables.isIcd9Diagnosis(code);
}

/** 99213.0, 99,213, and -25, which Excel takes for a negative number: nothing of the code is lost. */
function decorated(cell: CodeCell, digits: string, text: string): Verdict | null {
  if (digits === text) return null;
  return {
    message: `Excel has made a number of ${digits} (${text}): write the code with its digits only`,
    repair: digits,
  };
}

/** 16070 in place of 0016070: only where that is a code. */
function lostZerosOfInpatient({ tables }: CodeCell, digits: string): Verdict | null {
  const padded = digits.padStart(DIGITS.inpatientProcedure, "0");
  if (digits === padded || !isKnown(padded, "inpatientProcedure", tables)) return null;
  return {
    message: `${digits} has too few digits, and Excel drops zeros at the front: if ${padded} is meant, enter it as text`,
    suggest: () => [padded],
  };
}

/** 100 in place of 00100, 2 in place of 02: likely, but a digit may have been left out just as well. */
function lostZeros(cell: CodeCell, digits: string): Verdict | null {
  const number = Number(digits);
  if (cell.kind === "inpatientProcedure") return lostZerosOfInpatient(cell, digits);
  if (cell.kind === "procedure") {
    if (digits.startsWith("0") || number < LEAST_WITHOUT_ZEROS || number > GREATEST_WITHOUT_ZEROS)
      return null;
  } else if (cell.kind !== "placeOfService" || digits.length !== 1) {
    return null;
  }
  const padded = digits.padStart(DIGITS[cell.kind], "0");
  return {
    message: `${digits} has too few digits, and Excel drops zeros at the front: if ${padded} is meant, enter it as text`,
    suggest: () => [padded],
    ...(cell.kind === "placeOfService" && { severity: "warning" }),
  };
}

/** What Excel does to codes that look like numbers, dates or formulas. */
export const excelNumber = defineCellRule({
  id: "excel-number",
  severity: "error",
  title: "Excel changed the code",
  explanation:
    "Excel reads some codes as numbers or dates: 00100 becomes 100, 99213 becomes 99213.0, 02 becomes 2, and a lookup that finds " +
    "nothing leaves #N/A. Where no digit is lost we offer the code itself. Where zeros are missing we only suggest them, " +
    "because 100 can also be a five-digit code with two digits left out, and place of service 1 a slip for 11; a place of " +
    "service of one digit is a warning, for many programs put the zero back. Format code columns as Text before pasting.",
  sources: [
    {
      document: "Microsoft Support: Keeping leading zeros and large numbers",
      section: "whole page",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21, 24B and 24D",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "identity",
  examples: [
    { kind: "procedure", cell: 100, instead: "00100" },
    { kind: "procedure", cell: "99213.0", instead: "99213" },
    { kind: "procedure", cell: "#N/A", instead: null },
    { kind: "placeOfService", cell: 2, instead: "02" },
    { kind: "diagnosis", cell: "1-Mar", instead: null },
  ],

  check(cell) {
    const text = withoutOuterSpaces(cell.text);
    const message = replacedByExcel(text);
    if (message !== null) return { message };

    const number = numberFrom(text);
    if (number === null) return null;
    if (cell.kind === "diagnosis") return numberAsDiagnosis(cell, text);
    if (isIcd9WithDecimals(cell, text)) return null;
    if (!Number.isInteger(number) || (number < 0 && cell.kind !== "modifier")) {
      return { message: `${text} is a number, not a code: ${RETYPE}` };
    }
    const digits = /[.,-]/.test(text) ? String(Math.abs(number)) : text;
    const hasAllDigits = digits.length === DIGITS[cell.kind];
    return (hasAllDigits ? decorated(cell, digits, text) : null) ?? lostZeros(cell, digits);
  },
});
