import { testLineRule } from "../../test/line-rule";
import { diagnosisPointer } from "./diagnosis-pointer";

const two = ["E11.9", "I10", "", ""];

testLineRule(diagnosisPointer, {
  valid: [
    { line: { diagnosis: two, diagnosisPointer: "A" } },
    { line: { diagnosis: two, diagnosisPointer: "AB" } },
    { line: { diagnosis: two, diagnosisPointer: "b,a" } },
    { line: { diagnosis: two, diagnosisPointer: "1:2" } },
    { line: { diagnosis: two, diagnosisPointer: "1|2" } },
    { line: { diagnosis: two, diagnosisPointer: "1-2" } },
    { line: { diagnosis: two, diagnosisPointer: 1 } },
    // Twelve, or one and two: the second is there.
    { line: { diagnosis: two, diagnosisPointer: 12 } },
    { line: { diagnosis: two, diagnosisPointer: ["1", "2", "", ""] } },
    { line: { diagnosis: ["E11.9", "I10", "E78.5", "R05.1"], diagnosisPointer: 1234 } },
    // The diagnoses stand on another line of the claim, or are not on the sheet.
    { line: { diagnosis: ["", ""], diagnosisPointer: "B", claimId: "1" } },
    { line: { procedure: "99213", diagnosisPointer: "C" } },
    { line: { diagnosis: "E11.9", diagnosisPointer: "B" } },
    // A wrong code is a diagnosis too.
    { line: { diagnosis: ["E11.9", "E11.99"], diagnosisPointer: "B" } },
    { line: { diagnosis: two, diagnosisPointer: "" } },
    { line: { diagnosis: two, diagnosisPointer: "A, B," } },
    { line: { diagnosis: two, diagnosisPointer: "01" } },
    { line: { diagnosis: two, diagnosisPointer: "A B" } },
    { line: { diagnosis: two, diagnosisPointer: "1,2" } },
    { line: { diagnosis: two, diagnosisPointer: 21 } },
    { line: { diagnosis: ["E11.9", "I10", "E78.5"], diagnosisPointer: "1-2-3" } },
    { line: { diagnosis: ["E11.9", "I10", "E78.5", "R05.1"], diagnosisPointer: "ABCD" } },
    // All four cells of a line, and the twelfth diagnosis.
    {
      line: {
        diagnosis: ["E11.9", "I10", "E78.5", "R05.1"],
        diagnosisPointer: ["A", "B", "C", "D"],
      },
    },
  ],
  invalid: [
    {
      line: { diagnosis: two, diagnosisPointer: "C" },
      at: "Diagnosis pointer",
      says: "Pointer C names diagnosis 3, which is empty on this line",
    },
    {
      line: { diagnosis: two, diagnosisPointer: "1,3" },
      at: "Diagnosis pointer",
      says: "Pointer 3 names diagnosis 3",
    },
    { line: { diagnosis: two, diagnosisPointer: ["1", "4"] }, at: "Diagnosis pointer 2" },
    {
      line: { diagnosis: ["E11.9", "N/A"], diagnosisPointer: "B" },
      at: "Diagnosis pointer",
      says: "empty",
    },
    {
      line: { diagnosis: two, diagnosisPointer: "E" },
      at: "Diagnosis pointer",
      severity: "warning",
      says: "for which this sheet has no column",
    },
    { line: { diagnosis: two, diagnosisPointer: "M" }, at: "Diagnosis pointer", says: "A to L" },
    { line: { diagnosis: two, diagnosisPointer: 0 }, at: "Diagnosis pointer", says: "1 to 12" },
    {
      line: { diagnosis: two, diagnosisPointer: "ABCDE" },
      at: "Diagnosis pointer",
      says: "room for 4 diagnosis pointers",
    },
    {
      line: { diagnosis: two, diagnosisPointer: ["AB", "A"] },
      at: "Diagnosis pointer 2",
      says: "more than once",
      severity: "warning",
    },
    {
      line: { diagnosis: two, diagnosisPointer: "AA" },
      at: "Diagnosis pointer",
      severity: "warning",
    },
    {
      line: { diagnosis: two, diagnosisPointer: ["A", "A"] },
      at: "Diagnosis pointer 2",
      severity: "warning",
      says: "more than once",
    },
    {
      line: { diagnosis: two, diagnosisPointer: "2-Jan" },
      at: "Diagnosis pointer",
      suggests: ["1,2"],
      says: "Excel has made a date or a time",
    },
    {
      line: { diagnosis: two, diagnosisPointer: 46024 },
      at: "Diagnosis pointer",
      suggests: ["1,2"],
    },
    { line: { diagnosis: two, diagnosisPointer: "Jan-25" }, at: "Diagnosis pointer", suggests: [] },
    {
      line: { diagnosis: two, diagnosisPointer: "1.0" },
      at: "Diagnosis pointer",
      severity: "warning",
      repair: "1",
    },
    {
      line: { diagnosis: two, diagnosisPointer: "A-D" },
      at: "Diagnosis pointer",
      severity: "warning",
      suggests: ["ABCD", "AD"],
    },
    {
      line: { diagnosis: two, diagnosisPointer: "E11.9" },
      at: "Diagnosis pointer",
      says: "“E11.9” is not a diagnosis pointer",
    },
    { line: { diagnosis: two, diagnosisPointer: "#N/A" }, at: "Diagnosis pointer" },
    {
      line: { diagnosis: two, diagnosisPointer: "none" },
      at: "Diagnosis pointer",
      severity: "warning",
    },
  ],
});
