import { testCellRule } from "../../test/cell-rule";
import { codeCharacters } from "./code-characters";

testCellRule(codeCharacters, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "O80" },
    { code: "I10" },
    { code: "C4A.9" },
    { code: "Z3A.20" },
    { code: "QA00", on: 20260115 },
    { code: 99213, as: "procedure" },
    { code: "0042T", as: "procedure" },
    { code: "3130F", as: "procedure" },
    { code: "GQ", as: "modifier" },
    // Not a code in any reading.
    { code: "Office", as: "placeOfService" },
    { code: "E11.99" },
    { code: "Е11.99" },
    // Another cause each.
    { code: "E1.19" },
    { code: "E11..9" },
    { code: "I10." },
    { code: "E11-E13" },
    { code: -25, as: "modifier" },
    // Whatever O01 and 001 were, zero and O are both there: unknown, not misread.
    { code: "E11,9,1" },
  ],
  invalid: [
    {
      code: "ODTJ4ZZ",
      as: "inpatientProcedure",
      repair: "0DTJ4ZZ",
      says: "a letter O in place of a zero",
    },
    { code: "0DTJOZZ", as: "inpatientProcedure", repair: "0DTJ0ZZ" },
    {
      code: "5AI955Z",
      as: "inpatientProcedure",
      repair: "5A1955Z",
      says: "a letter I in place of a one",
    },
    { code: "5Al955Z", as: "inpatientProcedure", repair: "5A1955Z" },
    { code: "0dtj4zz", as: "inpatientProcedure", repair: "0DTJ4ZZ", severity: "info" },

    { code: "e11.9", severity: "info", repair: "E11.9", says: "small letters" },
    { code: "s72.001a", severity: "info", repair: "S72.001A" },
    { code: "w21.89xa", severity: "info", repair: "W21.89XA" },
    { code: "j1885", as: "procedure", severity: "info", repair: "J1885" },
    { code: "0042t", as: "procedure", severity: "info", repair: "0042T" },
    { code: "rt", as: "modifier", severity: "info", repair: "RT" },
    { code: "E11,9", repair: "E11.9", says: "a sign that does not belong there" },
    { code: "E11-9", repair: "E11.9" },
    { code: "E11–9", repair: "E11.9" },
    { code: "E11·9", repair: "E11.9" },
    { code: "E11:9", repair: "E11.9" },
    { code: "E11_9", repair: "E11.9" },
    { code: "E11.9,", repair: "E11.9" },
    { code: "(E11.9)", repair: "E11.9" },
    { code: "*E11.9", repair: "E11.9" },
    { code: "+99417", as: "procedure", repair: "99417" },
    { code: "99213.", as: "procedure", repair: "99213" },
    { code: "-25", as: "modifier", repair: "25" },
    { code: "Ｅ１１．９", repair: "E11.9", says: "only looks like" },
    // Cyrillic Е and О, Greek Ι.
    { code: "\u041511.9", repair: "E11.9", says: "only looks like" },
    { code: "\u041E80", repair: "O80" },
    { code: "\u039910", repair: "I10" },
    { code: "\u0421\u0034A.9", repair: "C4A.9" },
    { code: "I1O", repair: "I10", says: /letter O/ },
    { code: "E1O.9", repair: "E10.9" },
    { code: "El1.9", repair: "E11.9" },
    { code: "E1l.9", repair: "E11.9" },
    { code: "EI1.9", repair: "E11.9" },
    { code: "JI885", as: "procedure", repair: "J1885" },
    { code: "O2", as: "placeOfService", repair: "02" },
    { code: "1l", as: "placeOfService", repair: "11" },
    // The format of CPT is all that can be judged, so nothing is certain.
    { code: "9921O", as: "procedure", suggests: ["99210"] },
    { code: "992I3", as: "procedure", suggests: ["99213"] },
    { code: "O0100", as: "procedure", suggests: ["00100"] },
    // Heart failure or hives; a code for each, so that none is certain. Where I makes no code, L is meant.
    { code: "l50.9", says: "small L", suggests: ["L50.9", "I50.9"] },
    { code: "l10", suggests: ["L10", "I10"] },
    { code: "l97.412", severity: "info", repair: "L97.412" },
    // The names of blocks of codes, which have the characters of one.
    { code: "F10-19", says: "may be a range", suggests: ["F10.19"] },
    { code: "m00–25", suggests: ["M00.25"] },
    { code: "E11-65", repair: "E11.65" },
    // Someone was not sure, or pointed to a footnote.
    { code: "E11.9?", says: "E11.9? has a question mark: write E11.9 if that is meant" },
    { code: "99213?", as: "procedure", suggests: ["99213"] },
    { code: "M54.5¹", says: "has a raised digit", on: 20210930, suggests: ["M54.51", "M54.5"] },
    { code: "Z79.8⁴", suggests: ["Z79.84", "Z79.8"] },
    // Two causes.
    { code: "e11", severity: "info", repair: "E11", also: ["not-billable"] },
    {
      code: "I1O",
      beside: "Type 2 diabetes mellitus without complications",
      repair: "I10",
      also: ["description-mismatch"],
    },
  ],
});
