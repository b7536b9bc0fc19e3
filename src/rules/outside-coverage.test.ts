import { testCellRule } from "../../test/cell-rule";
import { outsideCoverage } from "./outside-coverage";

testCellRule(outsideCoverage, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },
    { code: "0DTJ4ZZ", as: "inpatientProcedure", on: 20151001 },
    { code: "0DTJ4ZZ", as: "inpatientProcedure", on: 20260930 },

    { code: "E11.9", on: 20151001 },
    { code: "E11.9", on: 20270930 },
    { code: "J1885", as: "procedure", on: 20261101 },
    { code: "J0000", as: "procedure", on: 20260630 },
    { code: "99213", as: "procedure", on: 20140101 },
    { code: "99213", as: "procedure", on: 20300101 },
    { code: "D0120", as: "procedure", on: 20300101 },
    { code: "RT", as: "modifier", on: 20300101 },
    { code: "11", as: "placeOfService", on: 20300101 },
    // Nothing that a date could mend.
    { code: "99213", on: 20140101 },
    { code: "E1", on: 20280101 },
    { code: "E11.9", as: "procedure", on: 20280101 },
  ],
  invalid: [
    {
      code: "0DTJ4ZZ",
      as: "inpatientProcedure",
      on: 20150930,
      says: "ICD-10-PCS was not in use before 10/01/2015",
    },
    {
      code: "0DTJ4ZZ",
      as: "inpatientProcedure",
      on: 20261001,
      says: "the ICD-10-PCS codes held here end on 09/30/2026",
    },

    { code: "E11.9", on: 20150930, says: "ICD-10-CM was not in use before 10/01/2015" },
    { code: "E11", on: 20150930 },
    { code: "250.00", on: 20150930, severity: "info", says: "right before 10/01/2015" },
    { code: "E11.9", on: 20271001, says: "end on 09/30/2027" },
    { code: "E11.99", on: 20271001 },
    { code: "J0000", as: "procedure", on: 20260701, says: "end on 06/30/2026" },
    { code: "J0000", as: "procedure", on: 20141231, says: "begin on 01/01/2015" },
    { code: " E11.9", on: 20150930, also: ["code-spacing"] },
  ],
});
