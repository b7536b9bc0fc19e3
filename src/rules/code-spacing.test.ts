import { testCellRule } from "../../test/cell-rule";
import { codeSpacing } from "./code-spacing";

testCellRule(codeSpacing, {
  valid: [
    { code: "E11.9" },
    { code: "E119" },
    { code: "" },
    { code: "   " },
    { code: 99213, as: "procedure" },
    { code: "RT", as: "modifier" },
    // What remains is no code: then that is what is wrong.
    { code: " E11.99" },
    { code: " N/A " },
    // Each is a code of its own.
    { code: "E11.9 I10" },
    { code: "I10 I11.9" },
    { code: "99213 36415", as: "procedure" },
    // A modifier behind its procedure.
    { code: "99213 25", as: "procedure" },
    // Small letters are another cause.
    { code: "e11.9" },
  ],
  invalid: [
    { code: " 0DTJ4ZZ", as: "inpatientProcedure", repair: "0DTJ4ZZ" },
    { code: "0DT J4ZZ", as: "inpatientProcedure", repair: "0DTJ4ZZ" },

    {
      code: " E11.9",
      repair: "E11.9",
      says: /space, line break, quotation mark or invisible character.*E11\.9/,
    },
    { code: "E11.9 ", repair: "E11.9" },
    { code: "\tE11.9\n", repair: "E11.9" },
    { code: "E11.9\u00A0", repair: "E11.9" },
    { code: "\u200BE11.9", repair: "E11.9" },
    { code: "E11\u200B.9", repair: "E11.9" },
    { code: "\uFEFFI10", repair: "I10" },
    { code: "'E11.9", repair: "E11.9" },
    { code: "“E11.9”", repair: "E11.9" },
    { code: '="E11.9"', repair: "E11.9" },
    { code: "E11 .9", repair: "E11.9", says: "spaces inside the code E11.9" },
    { code: "E11. 9", repair: "E11.9" },
    { code: "E 11.9", repair: "E11.9" },
    { code: "S72 001 A", repair: "S72.001A" },
    { code: "E11 9", repair: "E11.9" },
    { code: "E11 9", dots: "plain", repair: "E119" },
    { code: " 99213", as: "procedure", repair: "99213" },
    { code: "'00100", as: "procedure", repair: "00100" },
    { code: "J1885 ", as: "procedure", repair: "J1885" },
    // Any slip of the space bar between two numbers looks like the first: told, but not certain.
    { code: "992 13", as: "procedure", suggests: ["99213"] },
    { code: "G 0008", as: "procedure", suggests: ["G0008"], says: "if G0008 is meant" },
    { code: " J18 85 ", as: "procedure", suggests: ["J1885"] },
    { code: "1 1", as: "placeOfService", suggests: ["11"] },
    { code: " 25", as: "modifier", repair: "25" },
    { code: "11 ", as: "placeOfService", repair: "11" },
    // Two causes: the space, and what is wrong with the code.
    { code: " E11", repair: "E11", also: ["not-billable"] },
    { code: " M54.5 ", on: 20211001, repair: "M54.5", also: ["not-billable"] },
    { code: " e11.9", repair: "e11.9", also: ["code-characters"] },
    {
      code: "E11.9 ",
      beside: "Essential hypertension",
      repair: "E11.9",
      also: ["description-mismatch"],
    },
  ],
});
