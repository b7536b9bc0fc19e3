import { testCellRule } from "../../test/cell-rule";
import { coverageOf } from "../../test/coverage";
import { addDays, toUs } from "../codes/day";
import { outsideCoverage } from "./outside-coverage";

const DIAGNOSES_END = coverageOf("icd10cm").to;
const INPATIENT_END = coverageOf("icd10pcs").to;
const HCPCS_END = coverageOf("hcpcs").to;

testCellRule(outsideCoverage, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },
    { code: "0DTJ4ZZ", as: "inpatientProcedure", on: 20151001 },
    { code: "0DTJ4ZZ", as: "inpatientProcedure", on: INPATIENT_END },

    { code: "E11.9", on: 20151001 },
    { code: "E11.9", on: DIAGNOSES_END },
    { code: "J1885", as: "procedure", on: addDays(HCPCS_END, 100) },
    { code: "J0000", as: "procedure", on: HCPCS_END },
    { code: "99213", as: "procedure", on: 20140101 },
    { code: "99213", as: "procedure", on: 20300101 },
    { code: "D0120", as: "procedure", on: 20300101 },
    { code: "RT", as: "modifier", on: 20300101 },
    { code: "11", as: "placeOfService", on: 20300101 },
    // Nothing that a date could mend.
    { code: "99213", on: 20140101 },
    { code: "E1", on: 20300101 },
    { code: "E11.9", as: "procedure", on: 20300101 },
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
      on: addDays(INPATIENT_END, 1),
      says: `the ICD-10-PCS codes held here end on ${toUs(INPATIENT_END)}`,
    },

    { code: "E11.9", on: 20150930, says: "ICD-10-CM was not in use before 10/01/2015" },
    { code: "E11", on: 20150930 },
    { code: "250.00", on: 20150930, severity: "info", says: "right before 10/01/2015" },
    { code: "E11.9", on: addDays(DIAGNOSES_END, 1), says: `end on ${toUs(DIAGNOSES_END)}` },
    { code: "E11.99", on: addDays(DIAGNOSES_END, 1) },
    {
      code: "J0000",
      as: "procedure",
      on: addDays(HCPCS_END, 1),
      says: `end on ${toUs(HCPCS_END)}`,
    },
    { code: "J0000", as: "procedure", on: 20141231, says: "begin on 01/01/2015" },
    { code: " E11.9", on: 20150930, also: ["code-spacing"] },
  ],
});
