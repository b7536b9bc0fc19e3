import { testLineRule } from "../../test/line-rule";
import { testTablesOfHospital } from "../../test/tables";
import { sexConflict } from "./sex-conflict";

const before = "09/30/2024";
const after = "10/01/2024";

testLineRule(sexConflict, {
  valid: [
    { line: { serviceDate: before, sex: "M", diagnosis: ["N40.0"] } },
    { line: { serviceDate: before, sex: "F", diagnosis: ["O80"] } },
    { line: { serviceDate: before, sex: "U", diagnosis: ["O80"] } },
    { line: { serviceDate: before, sex: "", diagnosis: ["O80"] } },
    { line: { serviceDate: before, sex: "F", diagnosis: ["I10", "E11.9"] } },
    // Came in October 2024, when there was no such edit any more.
    { line: { serviceDate: after, sex: "M", diagnosis: ["O26.64"] } },
    // A transgender man: the line says so itself, by modifier or by diagnosis.
    { line: { serviceDate: before, sex: "M", diagnosis: ["Z12.4"], modifier: "KX" } },
    { line: { serviceDate: before, sex: "M", diagnosis: ["Z12.4", "F64.0"] } },
    {
      line: { serviceDate: after, sex: "M", diagnosis: ["Z12.4", "Z87.890"], revenueCode: "0311" },
    },
  ],
  invalid: [
    {
      line: { serviceDate: before, sex: "F", diagnosis: ["N40.0"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "N40.0 is a code for male patients by CMS's list, but the patient is female",
    },
    {
      line: { serviceDate: before, sex: "male", diagnosis: ["I10", "O80"], revenueCode: "0120" },
      at: "Diagnosis 2",
    },
    // A facility said it with condition code 45, and KX says something else there.
    {
      line: { serviceDate: before, sex: "M", diagnosis: ["F64.0", "N80.9"], revenueCode: "0510" },
      at: "Diagnosis 2",
      severity: "warning",
    },
    {
      line: {
        serviceDate: before,
        sex: "M",
        diagnosis: ["O80"],
        modifier: "KX",
        revenueCode: "0420",
      },
      at: "Diagnosis 1",
    },
    {
      line: { serviceDate: after, sex: "M", diagnosis: ["O80"], revenueCode: "0120" },
      at: "Diagnosis 1",
      severity: "info",
      says: "until 09/30/2024",
    },
    {
      line: { sex: 2, diagnosis: ["N40.0"], revenueCode: "0120" },
      on: 20240930,
      at: "Diagnosis 1",
      severity: "warning",
    },
    // After the end of the list's own time too.
    {
      line: { serviceDate: "11/01/2026", sex: "F", diagnosis: ["N40.0"] },
      at: "Diagnosis 1",
      severity: "info",
    },
  ],
});

// Hysterectomy is 0UT90ZZ, 0VT08ZZ takes out the prostate; 0DTJ4ZZ is anybody's appendix.
testLineRule(sexConflict, {
  tables: testTablesOfHospital,
  valid: [
    { line: { serviceDate: before, sex: "F", procedure: "0UT90ZZ" } },
    { line: { serviceDate: before, sex: "M", procedure: "0VT08ZZ" } },
    { line: { serviceDate: before, sex: "M", procedure: "0DTJ4ZZ" } },
    { line: { serviceDate: before, sex: "U", procedure: "0UT90ZZ" } },
    { line: { serviceDate: before, sex: "M", procedure: "58150" } },
  ],
  invalid: [
    {
      line: { serviceDate: before, sex: "M", procedure: "0UT90ZZ" },
      at: "Procedure code",
      severity: "error",
      says: "0UT90ZZ is a code for female patients by CMS's list, but the patient is male",
    },
    {
      line: { serviceDate: before, sex: "F", procedure: ["0VT08ZZ", "0DTJ4ZZ"] },
      at: "Procedure code",
    },
    {
      line: { sex: "M", procedure: "10E0XZZ" },
      on: 20240930,
      at: "Procedure code",
      severity: "warning",
    },
    {
      line: { serviceDate: after, sex: "M", procedure: "10E0XZZ" },
      at: "Procedure code",
      severity: "info",
      says: "until 09/30/2024",
    },
    {
      line: { serviceDate: before, sex: "M", diagnosis: ["O80"], procedure: "10E0XZZ" },
      at: ["Diagnosis 1", "Procedure code"],
    },
  ],
});
