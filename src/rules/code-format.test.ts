import { testCellRule } from "../../test/cell-rule";
import { codeFormat } from "./code-format";

testCellRule(codeFormat, {
  valid: [
    { code: "0DTJ9ZZ", as: "inpatientProcedure" },
    { code: "0DTJ4", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "E119" },
    { code: "I10" },
    { code: "QA00", on: 20260115 },
    { code: "C4A.9" },
    { code: "" },
    // Well formed, but no code.
    { code: "E11.99" },
    { code: "Z99.999Z" },
    // A category with a dot is still a category.
    { code: "E11." },
    { code: "E1.1" },
    // Misplaced dot, and expired: the date is what to look at.
    { code: "M5.45", on: 20220101 },
    { code: "99213", as: "procedure" },
    { code: "3130F", as: "procedure" },
    { code: "0042T", as: "procedure" },
    { code: "0001U", as: "procedure" },
    { code: "0021A", as: "procedure" },
    { code: "D0120", as: "procedure" },
    { code: "G0008", as: "procedure" },
    { code: "ZZ", as: "modifier" },
    { code: "1P", as: "modifier" },
    { code: "77", as: "placeOfService" },
  ],
  invalid: [
    {
      code: "0DTJ4ZZZ",
      as: "inpatientProcedure",
      says: "is too long: an ICD-10-PCS code has 7 characters",
      suggests: ["0DTJ4ZZ"],
    },
    { code: "0QTJ9", as: "inpatientProcedure", says: "is too short" },
    { code: "Appendectomy", as: "inpatientProcedure", says: "is not a code" },
    { code: "0DTJ4ZZ - Resection of appendix", as: "inpatientProcedure", repair: "0DTJ4ZZ" },

    { code: "E11..9", dots: "plain", repair: "E119" },
    { code: "E.119", repair: "E11.9", says: "the dot goes after the third character" },
    { code: "E119.", repair: "E11.9" },
    { code: "E11..9", repair: "E11.9" },
    { code: "S7.2001A", repair: "S72.001A" },
    { code: "I10.", repair: "I10", says: "it has no dot" },
    // A character may be missing before the dot, or one too many: then the code is not certain.
    { code: "I1.0", says: "or I11.0 and others, if", suggests: ["I10", "I11.0"] },
    { code: "M5.42", suggests: ["M54.2", "M54.42"] },
    // Unless the words beside bear it out.
    { code: "M5.42", beside: "Cervicalgia", repair: "M54.2" },
    { code: "M545.0", on: 20211001, says: "or M45.0, if one is too many", suggests: ["M54.50"] },
    { code: "I.10", repair: "I10" },
    // The words beside say that it may be another code.
    { code: "E1.19", beside: "Essential hypertension", suggests: ["E11.9"] },
    { code: "E1", says: "E1 is too short: an ICD-10-CM code has 3 to 7 characters" },
    { code: "E11.65123", says: "too long" },
    { code: "1E1.9", says: "does not look like" },
    { code: "EE1.9" },
    { code: "E11.-", says: "stands for every code that begins with E11" },
    // Words that the code's own description has too can go: nothing is lost.
    {
      code: "E11.9 - Type 2 diabetes mellitus",
      repair: "E11.9",
      says: "holds the code E11.9 and words of its description",
    },
    { code: "Essential hypertension (I10)", repair: "I10" },
    { code: "E119 Type 2 diabetes", dots: "plain", repair: "E119" },
    { code: "J1885 ketorolac tromethamine injection", as: "procedure", repair: "J1885" },
    { code: "E11.9 Type 2 diabetes, recheck in May", suggests: ["E11.9"], says: "holds more than" },
    { code: "E11.9 Type 2 diabetes 01/02/2025", suggests: ["E11.9"], says: "holds more than" },
    { code: "E11.9 T1DM", suggests: ["E11.9"] },
    { code: "E11.9 left knee pain", suggests: ["E11.9"], says: "words that do not match it" },
    // The words beside name something else.
    { code: "E11.9 Type 2 diabetes", beside: "Essential hypertension", suggests: ["E11.9"] },
    // A category is no code to bill, with or without its words.
    { code: "E11 Type 2 diabetes mellitus", suggests: ["E11"] },
    { code: "Dx: E11.9", suggests: ["E11.9"] },
    { code: "Essential (primary) hypertension", suggests: ["I10"], says: "is not a code" },
    { code: "9921", as: "procedure", says: "too short" },
    { code: "992133", as: "procedure", says: "too long" },
    { code: "99-213", as: "procedure", suggests: ["99213"] },
    { code: "CPT 99213", as: "procedure", suggests: ["99213"] },
    { code: "Office visit", as: "procedure", says: "keep the words in a description column" },
    { code: "ABCDE", as: "procedure" },
    // Perhaps a payer's own.
    ...["W0637", "Z0765", "ML201", "WC002"].map((code) => ({
      code,
      as: "procedure" as const,
      severity: "warning" as const,
      says: "a code of the payer's own",
    })),
    { code: "5", as: "modifier" },
    { code: "Right", as: "modifier" },
    { code: "111", as: "placeOfService" },
    { code: "Office", as: "placeOfService" },
    { code: "11 - Office", as: "placeOfService", repair: "11" },
  ],
});
