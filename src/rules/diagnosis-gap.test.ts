import { testLineRule } from "../../test/line-rule";
import { diagnosisGap } from "./diagnosis-gap";

testLineRule(diagnosisGap, {
  valid: [
    { line: { diagnosis: ["E11.9", "I10", ""] } },
    { line: { diagnosis: ["E11.9", "", ""] } },
    { line: { diagnosis: ["", "", ""] } },
    { line: [{ diagnosis: ["E11.9", "I10"] }, { diagnosis: ["E11.9", ""] }] },
    // That the principal diagnosis is missing is for missing-code to say.
    { line: { diagnosis: ["", "I10"] } },
    // What stands in Dx 2 is wrong, but it stands there.
    { line: { diagnosis: ["E11.9", "E11", "I10"] } },
  ],
  invalid: [
    {
      line: { diagnosis: ["E11.9", "", "I10"] },
      at: "Diagnosis 2",
      says: "Diagnosis 2 is empty although diagnosis 3 is filled",
    },
    { line: { diagnosis: ["E11.9", "", "", "I10"] }, at: "Diagnosis 2", says: "diagnosis 4" },
    {
      line: { diagnosis: ["E11.9", "", "I10", "", "J45.909"] },
      at: ["Diagnosis 2", "Diagnosis 4"],
    },
    { line: { diagnosis: ["E11.9", "  ", "I10"] }, at: "Diagnosis 2" },
  ],
});
