import { testCellRule } from "../../test/cell-rule";
import { notOnDate } from "./not-on-date";

testCellRule(notOnDate, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "R05.1", on: 20211001 },
    { code: "U07.1", on: 20200401 },
    // CMS's termination date is the last usable day.
    { code: "C9803", as: "procedure", on: 20231231 },
    { code: "J1885", as: "procedure" },
    // In force with an open end, so beyond the files too.
    { code: "J1885", as: "procedure", on: 20261101 },
    // A category now: not-billable tells since when.
    { code: "M54.5", on: 20211001 },
    { code: "99213", as: "procedure" },
    { code: "E11.99" },
  ],
  invalid: [
    { code: "XW033E5", as: "inpatientProcedure", on: 20200731, says: "08/01/2020" },
    { code: "0370046", as: "inpatientProcedure", says: "0370046 ended on 09/30/2019" },
    { code: "X2A5312", as: "inpatientProcedure", on: 20251001, says: "ended on 09/30/2025" },

    {
      code: "R05.1",
      on: 20210930,
      says: "R05.1 can be used only from 10/01/2021 on",
      suggests: ["R05"],
    },
    // CMS's own replacements, over two releases where need be.
    { code: "H40.11X1", on: 20250115, suggests: ["H40.1111", "H40.1121", "H40.1131", "H40.1191"] },
    { code: "G56.03", on: 20160930, suggests: ["G56.01", "G56.02"] },
    { code: "U07.1", on: 20200331, says: "04/01/2020", suggests: ["B97.29"] },
    // What CMS's conversion table names.
    { code: "H40.11X1", on: 20161001, says: "09/30/2016", suggests: ["H40.1111", "H40.1121"] },
    { code: "S02.3XXB", on: 20240101, suggests: ["S02.30XB", "S02.31XB", "S02.32XB"] },
    { code: "QA00", on: 20250930, says: "QA0.0 can be used only from 10/01/2025 on" },
    { code: "J12.82", on: 20201231, says: "01/01/2021" },
    { code: "C9803", as: "procedure", on: 20240101, says: "C9803 ended on 12/31/2023" },
    { code: " R05.1", on: 20210930, also: ["code-spacing"] },
  ],
});
