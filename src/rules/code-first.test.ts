import { testLineRule } from "../../test/line-rule";
import { codeFirst } from "./code-first";

testLineRule(codeFirst, {
  valid: [
    { line: { diagnosis: ["I12.9", "N18.30"] } },
    { line: { diagnosis: ["N18.30"] } },
    { line: { diagnosis: ["N18.30", "I10"] } },
    { line: { diagnosis: ["L71.9", "H10.821"] } },
    { line: { diagnosis: ["U07.1", "J12.82"] } },
    // The examples of the note are not all that there is: what comes first may be the cause.
    { line: { diagnosis: ["J18.9", "R65.20", "A41.9"] } },
    // The pneumonia is not said to be one of influenza.
    { line: { diagnosis: ["J15.9"] } },
    // The first one is misspelled and may be the very code.
    { line: { diagnosis: ["L71.99", "H10.821"] } },
    // Told by principal-diagnosis already.
    { line: { diagnosis: ["H42", "E72.03"] } },
    { line: { diagnosis: ["J12.82"] } },
    // A poisoning, of which the note speaks, not an adverse effect.
    { line: { diagnosis: ["E09.9", "T38.0X5A"] } },
    { line: { diagnosis: ["T45.511A", "D68.32"], placeOfService: "11" } },
  ],
  invalid: [
    {
      line: { diagnosis: ["T38.0X5A", "E09.65"], placeOfService: "11" },
      at: "Diagnosis 1",
      says: "list the effect that the drug had, such as T88.7",
    },
    {
      line: { diagnosis: ["N18.30", "I12.9"] },
      at: "Diagnosis 1",
      says: "I12.9 belongs before N18.30, by the “code first” note at N18: change their order",
    },
    {
      line: { diagnosis: ["I10", "N18.30", "E11.22"] },
      at: "Diagnosis 2",
      says: "E11.22 belongs before N18.30",
    },
    {
      line: { diagnosis: ["H10.821"] },
      at: "Diagnosis 1",
      says: "H10.821 belongs after another diagnosis, by the “code first” note at H10.82: list L71 before it",
    },
    { line: { diagnosis: ["H10.821", "I10"] }, at: "Diagnosis 1" },
    {
      line: { diagnosis: ["J15.9", "J10.08"] },
      at: "Diagnosis 1",
      says: "J10.08 belongs before J15.9",
    },
    // A manifestation, and none of the codes that its note names before it.
    { line: { diagnosis: ["I10", "D63.1"] }, at: "Diagnosis 2", says: "list N18 before it" },
    { line: { diagnosis: ["E09.9", "T38.0X1A"] }, at: "Diagnosis 1" },
    // An adverse effect in an office, where the list of stays says nothing.
    {
      line: { diagnosis: ["T45.515A", "D68.32"], placeOfService: "11" },
      at: "Diagnosis 1",
      says: "D68.32 belongs before T45.515A",
    },
  ],
});
