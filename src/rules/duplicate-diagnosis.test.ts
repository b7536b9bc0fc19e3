import { testLineRule } from "../../test/line-rule";
import { duplicateDiagnosis } from "./duplicate-diagnosis";

testLineRule(duplicateDiagnosis, {
  valid: [
    { line: { diagnosis: ["E11.9", "I10"] } },
    { line: { diagnosis: ["E11.9", "", ""] } },
    { line: { diagnosis: ["N/A", "N/A"] } },
    { line: [{ diagnosis: ["E11.9"] }, { diagnosis: ["E11.9"] }] },
    // Of a code that is none, a cell rule speaks.
    { line: { diagnosis: ["E11", "E11"] } },
    { line: { diagnosis: ["R05.1", "R05.1"] }, on: 20210930 },
  ],
  invalid: [
    {
      line: { diagnosis: ["E11.9", "I10", "E11.9"] },
      at: "Diagnosis 3",
      says: "E11.9 already stands as diagnosis 1",
    },
    { line: { diagnosis: ["E11.9", "E119"] }, at: "Diagnosis 2" },
    { line: { diagnosis: ["i10", " I10"] }, at: "Diagnosis 2", also: ["code-spacing"] },
    { line: { diagnosis: ["I10", "I10", "I10"] }, at: ["Diagnosis 2", "Diagnosis 3"] },
    { line: { diagnosis: ["I10", "E11", "I10"] }, at: "Diagnosis 3" },
  ],
});
