import { testLineRule } from "../../test/line-rule";
import { duplicateLine } from "./duplicate-line";

const line = {
  claimId: "1001",
  serviceDate: "01/15/2025",
  procedure: "36415",
  modifier: "",
  units: 1,
  charge: 12,
};

testLineRule(duplicateLine, {
  valid: [
    { line },
    { line: [line, { ...line, procedure: "85025" }] },
    { line: [line, { ...line, claimId: "1002" }] },
    { line: [line, { ...line, serviceDate: "01/16/2025" }] },
    { line: [line, { ...line, charge: 13 }] },
    { line: [line, { ...line, modifier: "RT" }] },
    // Given again, and said so on both lines.
    ...["76", "77", "91", "59", "27", "XE", "XU"].map((modifier) => ({
      line: [line, { ...line, modifier }, { ...line, modifier }],
    })),
    // Both knees, a line for each; two drugs; two strengths.
    {
      line: [
        { ...line, procedure: "20610", modifier: "RT" },
        { ...line, procedure: "20610", modifier: "LT" },
      ],
    },
    {
      line: [
        { ...line, procedure: "J3490", ndc: "00002759701" },
        { ...line, procedure: "J3490", ndc: "50242004062" },
      ],
    },
    // Another provider, another place, another diagnosis.
    {
      line: [
        { ...line, npi: "1234567893" },
        { ...line, npi: "2000000002" },
      ],
    },
    {
      line: [
        { ...line, placeOfService: "11" },
        { ...line, placeOfService: "22" },
      ],
    },
    {
      line: [
        { ...line, diagnosisPointer: "A" },
        { ...line, diagnosisPointer: "B" },
      ],
    },
    // Nobody says whose service it is, or when.
    { line: [{ procedure: "36415" }, { procedure: "36415" }] },
    {
      line: [
        { claimId: "1001", procedure: "36415" },
        { claimId: "1001", procedure: "36415" },
      ],
    },
    {
      line: [
        { ...line, claimId: "" },
        { ...line, claimId: "" },
      ],
    },
    {
      line: [
        { ...line, procedure: "" },
        { ...line, procedure: "" },
      ],
    },
    // Totals.
    { line: [line, { claimId: "Total", charge: 12 }, { claimId: "Total", charge: 12 }] },
  ],
  invalid: [
    {
      line: [line, line],
      at: "Procedure code (line 2)",
      says: "36415 on 01/15/2025 stands on an earlier line already",
    },
    {
      line: [line, { ...line, procedure: "85025" }, line, line],
      at: ["Procedure code (line 3)", "Procedure code (line 4)"],
    },
    // Written another way, the same line all the same.
    {
      line: [
        line,
        { ...line, serviceDate: 45672, procedure: 36415, charge: "$12.00", units: "1.0" },
      ],
      at: "Procedure code (line 2)",
    },
    {
      line: [
        { patientId: "p1", serviceDate: "01/15/2025", procedure: "36415", modifier: "RT" },
        { patientId: "P1", serviceDate: "01/15/2025", procedure: "36415", modifier: "RT" },
      ],
      at: "Procedure code (line 2)",
    },
  ],
});
