import { testCellRule } from "../../test/cell-rule";
import { coverageOf, dayBeyond } from "../../test/coverage";
import { unknownCode } from "./unknown-code";

testCellRule(unknownCode, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },
    { code: "99213", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "E119" },
    { code: "U07.1" },
    { code: "U09.9", on: 20211001 },
    { code: "C4A.0" },
    { code: "Z3A.20" },
    { code: "QA00", on: 20260115 },
    // Known, on other dates or as a category.
    { code: "M54.5", on: 20220101 },
    { code: "E11" },
    { code: "R05.1", on: 20210101 },
    // No list says which of these exist.
    { code: "99999", as: "procedure" },
    { code: "D9999", as: "procedure" },
    { code: "9999F", as: "procedure" },
    { code: "J1885", as: "procedure" },
    // Beyond the tables a code may be new.
    { code: "J0000", as: "procedure", on: dayBeyond("hcpcs") },
    { code: "E11.99", on: dayBeyond("icd10cm") },
    // Modifiers and places of service have rules of their own.
    { code: "ZZ", as: "modifier" },
    { code: "77", as: "placeOfService" },
  ],
  invalid: [
    {
      code: "0DTJ9ZZ",
      as: "inpatientProcedure",
      says: "0DTJ9ZZ is not in the ICD-10-PCS code list",
      suggests: ["0DTJ0ZZ"],
    },

    { code: "E11.99", says: "E11.99 is not in the ICD-10-CM code list" },
    { code: "E1199", says: "E11.99 is not" },
    { code: "E11.9A", suggests: ["E11.9"] },
    { code: "Z99.999" },
    { code: "I10.5" },
    { code: "J45.099", beside: "Unspecified asthma, uncomplicated", suggests: ["J45.909"] },
    { code: "J1886", as: "procedure", says: "HCPCS" },
    { code: "J0000", as: "procedure", on: coverageOf("hcpcs").to },
    // The case of a mistyped code in a code list that has words beside it.
    {
      code: "E11.98",
      beside: "Type 2 diabetes mellitus without complications",
      suggests: ["E11.9"],
    },
  ],
});
