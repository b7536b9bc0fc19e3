import { testCellRule } from "../../test/cell-rule";
import { excelNumber } from "./excel-number";

testCellRule(excelNumber, {
  valid: [
    { code: "0016070", as: "inpatientProcedure" },

    { code: 99213, as: "procedure" },
    { code: "99213", as: "procedure" },
    { code: "00100", as: "procedure" },
    { code: 25, as: "modifier" },
    { code: 11, as: "placeOfService" },
    { code: "02", as: "placeOfService" },
    { code: "E11.9" },
    // Too short, and nothing that Excel does explains it.
    { code: 9921, as: "procedure" },
    { code: "0100", as: "procedure" },
    { code: 5, as: "modifier" },
    // Codes of other systems.
    { code: "250.00" },
    { code: 99213 },
    { code: "45292" },
    { code: 42731 },
    { code: 401.9, as: "procedure" },
    { code: "N/A" },
    // Four digits and a letter, not an exponent.
    { code: "0019M", as: "procedure" },
  ],
  invalid: [
    { code: 16070, as: "inpatientProcedure", says: "if 0016070 is meant", suggests: ["0016070"] },

    { code: 100, as: "procedure", suggests: ["00100"], says: "drops zeros" },
    { code: "100", as: "procedure", suggests: ["00100"] },
    { code: 1999, as: "procedure", suggests: ["01999"] },
    { code: "100.0", as: "procedure", suggests: ["00100"] },
    { code: "99213.0", as: "procedure", repair: "99213" },
    { code: "99213.00", as: "procedure", repair: "99213" },
    { code: "99,213", as: "procedure", repair: "99213" },
    { code: 99213.5, as: "procedure" },
    { code: -99213, as: "procedure" },
    { code: "1.00E+05", as: "procedure", says: "scientific number" },
    { code: "9.92E+04", as: "procedure" },
    { code: "1E+05", as: "procedure" },
    { code: "1-Mar", as: "procedure", says: "made a date" },
    { code: "Mar-01", as: "procedure" },
    { code: "3/1/2024", as: "procedure" },
    { code: "2024-03-01 00:00:00", as: "procedure" },
    { code: "#N/A", as: "procedure", says: "the error #N/A" },
    { code: "#REF!" },
    { code: "#NAME?" },
    { code: "#VALUE!", as: "modifier" },
    { code: true, says: "TRUE, a yes/no value" },
    { code: "FALSE", as: "procedure" },
    { code: "1-Mar" },
    { code: 250.5, says: "250.5 is a number" },
    { code: 12, says: "begin with a letter" },
    // What Excel keeps for 1/1/2024, or a CPT code.
    { code: 45292, says: "if the cell shows a date" },
    // A one for the letter I.
    { code: 110, suggests: ["I10"] },
    { code: "0016070" },
    { code: 1, as: "placeOfService", severity: "warning", suggests: ["01"] },
    { code: "2", as: "placeOfService", severity: "warning", suggests: ["02"] },
    { code: "2.0", as: "placeOfService", severity: "warning", suggests: ["02"] },
    { code: "11.0", as: "placeOfService", repair: "11" },
    { code: "25.0", as: "modifier", repair: "25" },
    { code: -25, as: "modifier", repair: "25" },
  ],
});
