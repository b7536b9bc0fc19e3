import { testCellRule } from "../../test/cell-rule";
import { dayBeyond } from "../../test/coverage";
import { notBillable } from "./not-billable";

testCellRule(notBillable, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },
    { code: "0DTJ9", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "I10" },
    // Divided later: billable until the day before.
    { code: "R05", on: 20210930 },
    { code: "M54.5", on: 20210930 },
    { code: "N18.3", on: 20200930 },
    { code: "E88.81", on: 20230930 },
    // A category whose codes lack only the 7th character.
    { code: "S72.001" },
    { code: "W21.89" },
    // Unverifiable.
    { code: "E11", on: dayBeyond("icd10cm") },
    { code: "99213", as: "procedure" },
  ],
  invalid: [
    {
      code: "0DT",
      as: "inpatientProcedure",
      says: "0DT is only the beginning of an ICD-10-PCS code: choose one of the",
    },
    {
      code: "0DTJ",
      as: "inpatientProcedure",
      suggests: ["0DTJ0ZZ", "0DTJ4ZZ", "0DTJ7ZZ", "0DTJ8ZZ"],
    },
    { code: "0DTJ4Z", as: "inpatientProcedure", suggests: ["0DTJ4ZZ", "0DTJ4ZG"] },
    { code: "10E0XZ", as: "inpatientProcedure", says: "use 10E0XZZ", suggests: ["10E0XZZ"] },

    {
      code: "E11",
      says: "E11 is a category, not a billable code: choose one of its 4 to 7 character codes",
    },
    { code: "E11.", says: "E11 is a category" },
    { code: "J44", suggests: ["J44.9", "J44.0", "J44.1"] },
    { code: "E08.0", suggests: ["E08.00", "E08.01"], says: "its 5 character codes" },
    { code: "J44", dots: "plain", suggests: ["J449", "J440", "J441"] },
    { code: "R05", on: 20211001, suggests: ["R05.9", "R05.1", "R05.2"], says: "since 10/01/2021" },
    { code: "M54.5", on: 20211001, suggests: ["M54.59", "M54.50"], says: "since 10/01/2021" },
    { code: "N18.3", on: 20201001, suggests: ["N18.30", "N18.31", "N18.32"] },
    { code: "E88.81", on: 20231001, suggests: ["E88.819", "E88.810"] },
    { code: "S72", says: "S72 is a category" },
    { code: "E11", beside: "Type 2 diabetes without complications", suggests: ["E11.9"] },
    { code: "E11", beside: "DM2 with CKD", suggests: ["E11.22"] },
  ],
});
