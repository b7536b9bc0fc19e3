import { testLineRule } from "../../test/line-rule";
import { tablesWithLists } from "../../test/tables";
import { ncciPair } from "./ncci-pair";

// The pairs of the tests are invented: 99991 with 99992 (modifier allowed), 99993 with 99994 (never), both still in
// force; 99991 with 99994 until 2023; 99992 with 99993 under indicator 9.
const DAY = "01/15/2025";
const one = {
  claimId: "1001",
  serviceDate: DAY,
  procedure: "99991",
  modifier: "",
  placeOfService: "11",
};
const two = { ...one, procedure: "99992" };
const three = { ...one, procedure: "99993" };
const four = { ...one, procedure: "99994" };

testLineRule(ncciPair, {
  tables: tablesWithLists,
  valid: [
    { line: one },
    { line: [one, { ...two, claimId: "1002" }] },
    { line: [one, { ...two, serviceDate: "01/16/2025" }] },
    // A modifier on either code says that they were apart.
    ...["59", "XS", "25", "LT", "F3", "91"].flatMap((modifier) => [
      { line: [one, { ...two, modifier }] },
      { line: [{ ...one, modifier }, two] },
    ]),
    { line: [two, three] },
    { line: [one, four] },
    { line: [one, { ...one }] },
    // Another provider.
    {
      line: [
        { ...one, npi: "1234567893" },
        { ...two, npi: "1993999998" },
      ],
    },
    // Two claims of a patient may be of two providers, as long as no number tells.
    {
      line: [
        { ...one, patientId: "P1" },
        { ...two, claimId: "1002", patientId: "P1" },
      ],
    },
    // Pairs for practitioners do not hold for a hospital's claim.
    {
      line: [
        { ...one, revenueCode: "0450" },
        { ...two, revenueCode: "0450" },
      ],
    },
    {
      line: [
        { ...one, revenueCode: "0120" },
        { ...two, revenueCode: "0120" },
      ],
    },
    // A code that cannot be read is another rule's.
    { line: [one, { ...two, procedure: "9999O" }] },
    { line: [one, { claimId: "Total", procedure: "99992" }] },
  ],
  invalid: [
    {
      line: [one, two],
      at: "Procedure code (line 2)",
      says: "99992 is not paid beside 99991 on the same day (CMS: “More extensive procedure”): leave it out, or add a modifier such as 59 or XS",
    },
    { line: [two, one], at: "Procedure code" },
    // A modifier that says nothing of the kind.
    { line: [one, { ...two, modifier: "76" }], at: "Procedure code (line 2)" },
    {
      line: [three, { ...four, modifier: "59" }],
      at: "Procedure code (line 2)",
      says: "99994 is not paid beside 99993 on the same day, with whatever modifier",
    },
    // Both lines of the second code, but not the one that is apart.
    {
      line: [one, two, { ...two, modifier: "XE" }, { ...two, placeOfService: "12" }],
      at: ["Procedure code (line 2)", "Procedure code (line 4)"],
    },
    // In force on that day.
    {
      line: [
        { ...one, serviceDate: "06/15/2023" },
        { ...four, serviceDate: "06/15/2023" },
      ],
      at: "Procedure code (line 2)",
    },
    // Over claims, where patient and provider are the same.
    {
      line: [
        { ...one, patientId: "P1", npi: "1234567893" },
        { ...two, claimId: "1002", patientId: "p1", npi: "1234567893" },
      ],
      at: "Procedure code (line 2)",
    },
    // After the quarter of the list: perhaps the pair has ended.
    {
      line: [
        { ...one, serviceDate: "06/15/2025" },
        { ...two, serviceDate: "06/15/2025" },
      ],
      today: 20250701,
      at: "Procedure code (line 2)",
      severity: "warning",
    },
    // Without a date nobody knows that it was one day.
    {
      line: [
        { claimId: "1001", procedure: "99991" },
        { claimId: "1001", procedure: "99992" },
      ],
      at: "Procedure code (line 2)",
      severity: "warning",
    },
    // As a number, and with small letters in its modifier.
    { line: [one, { ...two, procedure: 99992, modifier: "" }], at: "Procedure code (line 2)" },
  ],
});
