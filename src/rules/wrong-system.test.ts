import { testCellRule } from "../../test/cell-rule";
import { dayBeyond } from "../../test/coverage";
import { wrongSystem } from "./wrong-system";

testCellRule(wrongSystem, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },
    // The beginning of many codes, though it was one of ICD-9-CM too; and none of either.
    { code: "0016", as: "inpatientProcedure" },
    { code: "47.55", as: "inpatientProcedure" },

    { code: "E11.9" },
    // Undotted, these look like HCPCS codes, and some of them are: in a diagnosis column they are diagnoses.
    { code: "E1165" },
    { code: "J0100" },
    { code: "M1000" },
    { code: "G0491" },
    { code: "V0001XA" },
    // Also an ICD-9-CM code, long ago.
    { code: "E83.11" },
    { code: "V58.69", on: 20140101 },
    // The dot says that it is not ICD-9-CM E010.0.
    { code: "E01.00" },
    { code: "250.00", on: 20150930 },
    { code: "99213", as: "procedure" },
    { code: 25000, as: "procedure" },
    { code: "J1885", as: "procedure" },
    { code: "D0120", as: "procedure" },
    { code: "0042T", as: "procedure" },
    { code: "25", as: "modifier" },
    { code: "11", as: "placeOfService" },
    // A mistyped diagnosis that has the form of ICD-10-PCS.
    { code: "F3290ZZ" },
    { code: "J1886", as: "procedure" },
  ],
  invalid: [
    { code: "99213", as: "inpatientProcedure", says: "this is a column of ICD-10-PCS codes" },
    { code: "E11.9", as: "inpatientProcedure" },
    {
      code: "47.01",
      as: "inpatientProcedure",
      says: "47.01 is a procedure code of ICD-9-CM, which ended on 09/30/2015",
    },
    { code: "4701", as: "inpatientProcedure", says: "47.01 is" },
    { code: "99.15", as: "inpatientProcedure", says: "99.15 is" },

    { code: "250.00", says: "ICD-9-CM, which ended on 09/30/2015" },
    { code: "V58.69" },
    { code: "E885.9" },
    { code: "4019" },
    { code: 25000, says: "a CPT code, or 250.00 of ICD-9-CM" },
    { code: "99213", says: "99213 is a procedure code, and this is a diagnosis column" },
    { code: 99213 },
    { code: "J1885" },
    { code: "1111F" },
    // Among diagnoses in a column that may hold any code.
    { code: "99213", isKindSure: false, severity: "warning" },
    { code: "99213-25" },
    { code: "0DTJ4ZZ", says: "ICD-10-PCS" },
    {
      code: "E11.9",
      as: "procedure",
      says: "E11.9 is a diagnosis code, and this is a procedure column",
    },
    { code: "E1165", as: "procedure" },
    { code: "I10", as: "procedure" },
    { code: "E1165", as: "procedure", on: dayBeyond("hcpcs"), severity: "warning" },
    { code: "250.00", as: "procedure", says: "the old diagnosis codes" },
    { code: "0DTJ4ZZ", as: "procedure" },
    {
      code: "99213-25",
      as: "procedure",
      suggests: ["99213"],
      says: "99213 has modifier 25 attached",
    },
    { code: "9921325", as: "procedure", suggests: ["99213"] },
    { code: "99213 25", as: "procedure", suggests: ["99213"] },
    { code: "99213-25-59", as: "procedure", suggests: ["99213"], says: "modifiers 25, 59" },
    { code: "J1885-RT", as: "procedure", suggests: ["J1885"] },
    { code: "99213", as: "modifier" },
    { code: "E11.9", as: "modifier" },
    { code: "99213", as: "placeOfService" },
  ],
});
