import { testLineRule } from "../../test/line-rule";
import { tablesWithLists } from "../../test/tables";
import { mueUnits } from "./mue-units";

// The limits of the tests are invented: 99991 1 a day by policy, 99992 4 a day, 99993 20 a line.
const policy = {
  claimId: "1001",
  serviceDate: "01/15/2025",
  procedure: "99991",
  modifier: "",
  placeOfService: "11",
  units: 1,
};
const clinical = { ...policy, procedure: "99992", units: 2 };
const line = { ...policy, procedure: "99993", units: 20 };

testLineRule(mueUnits, {
  tables: tablesWithLists,
  valid: [
    { line: policy },
    { line: [clinical, { ...clinical, modifier: "59" }] },
    { line: [line, { ...line, modifier: "76" }] },
    { line: [policy, { ...policy, claimId: "1002" }] },
    { line: [policy, { ...policy, serviceDate: "01/16/2025" }] },
    {
      line: [
        { ...policy, npi: "1234567893" },
        { ...policy, npi: "1993999998" },
      ],
    },
    // No limit, none for hospitals, none for inpatients.
    { line: { ...policy, procedure: "99994", units: 90 } },
    { line: { ...policy, revenueCode: "0450", units: 9 } },
    { line: { ...policy, revenueCode: "0120", units: 9 } },
    // Before the list.
    { line: { ...policy, serviceDate: "12/31/2024", units: 9 } },
    // Over several days.
    { line: { ...clinical, serviceDateTo: "01/20/2025", units: 6 } },
    // What is no number is for another rule to say.
    { line: { ...policy, units: "two" } },
    { line: { ...policy, units: -2 } },
    {
      line: [
        { ...clinical, units: "x" },
        { ...clinical, units: 4 },
      ],
    },
  ],
  invalid: [
    {
      line: Array.from({ length: 20 }, () => ({ ...clinical, units: 1 })),
      at: "Units (line 5)",
      says: "20 units of 99992 on one day, over 20 lines, are more than the 4",
      severity: "warning",
    },
    {
      line: { ...policy, units: 2 },
      at: "Units",
      says: "2 units of 99991 on one day are more than the 1 that CMS ever pays (CMS: “Anatomic Consideration”): correct the number",
    },
    {
      line: [policy, { ...policy, modifier: "59" }],
      at: "Units (line 2)",
      says: "2 units of 99991 on one day, over 2 lines, are more than the 1",
    },
    {
      line: [clinical, { ...clinical, modifier: "RT" }, { ...clinical, modifier: "LT" }],
      at: "Units (line 3)",
      says: "6 units of 99992 on one day, over 3 lines, are more than the 4 that CMS usually pays",
      severity: "warning",
    },
    {
      line: [line, { ...line, modifier: "76", units: 21 }],
      at: "Units (line 2)",
      says: "21 units of 99993 are more than the 20 that CMS pays on one line",
    },
    // An empty number of units is one.
    {
      line: [
        { ...policy, units: "" },
        { ...policy, modifier: "RT", units: "" },
      ],
      at: "Procedure code (line 2)",
    },
    // Who it is for is not told: each line is by itself.
    { line: { procedure: "99991", units: 3 }, on: 20250115, at: "Units" },
    {
      line: { ...policy, serviceDate: "06/15/2025", units: 2 },
      today: 20250701,
      at: "Units",
      severity: "warning",
    },
    { line: { ...policy, serviceDateTo: "01/15/2025", units: 2 }, at: "Units" },
  ],
});
