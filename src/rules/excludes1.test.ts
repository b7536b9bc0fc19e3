import { testLineRule } from "../../test/line-rule";
import { excludes1 } from "./excludes1";

testLineRule(excludes1, {
  valid: [
    { line: { diagnosis: ["E11.9", "I10"] } },
    { line: { diagnosis: ["E11.9", "E11.65"] } },
    { line: { diagnosis: ["E10.9"] } },
    { line: [{ diagnosis: ["E10.9"] }, { diagnosis: ["E11.9"] }] },
    // A polyneuropathy of another kind of diabetes code than the note names.
    { line: { diagnosis: ["G63", "E11.9"] } },
    { line: { diagnosis: ["E10", "E11.9"] } },
    // Insulin and tablets: since October 2021 both are told.
    { line: { diagnosis: ["E11.9", "Z79.4", "Z79.84"] }, on: 20211001 },
    { line: { diagnosis: ["E11.9", "Z79.84", "Z79.4"] } },
  ],
  invalid: [
    {
      line: { diagnosis: ["E10.9", "E11.9"] },
      at: "Diagnosis 2",
      says: /^E11\.9 and E10\.9 are not coded together, for the Excludes1 note at E10 names E11, E08, E09/,
    },
    { line: { diagnosis: ["E11.9", "E10.9"] }, at: "Diagnosis 2" },
    { line: { diagnosis: ["I10", "E10.9", "E11.9"] }, at: "Diagnosis 3" },
    { line: { diagnosis: ["E119", "", "E109"] }, at: "Diagnosis 3" },
    {
      line: { diagnosis: ["E11.42", "G63"] },
      at: "Diagnosis 2",
      says: "E08 to E13 with .42",
    },
    // Inherited from a section, and by a code that came later than the note.
    {
      line: { diagnosis: ["T51.0X1A", "Z77.21"] },
      at: "Diagnosis 2",
      says: "note at T51 to T65",
      severity: "info",
    },
    // A yearly exam and the pill, at one visit.
    { line: { diagnosis: ["Z01.419", "Z30.41"] }, at: "Diagnosis 2", severity: "info" },
    { line: { diagnosis: ["E11.9", "Z79.4", "Z79.84"] }, on: 20210930, at: "Diagnosis 3" },
    { line: { diagnosis: ["M54.50", "M54.41"] }, at: "Diagnosis 2" },
  ],
});
