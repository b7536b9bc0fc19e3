import { testLineRule } from "../../test/line-rule";
import { claimConsistency } from "./claim-consistency";

const line = {
  claimId: "1001",
  patientId: "P1",
  birthDate: "05/06/1975",
  sex: "F",
  procedure: "99213",
};
const again = { ...line, procedure: "36415" };

testLineRule(claimConsistency, {
  valid: [
    { line },
    { line: [line, again] },
    {
      line: [
        line,
        { ...again, claimId: "1002", birthDate: "01/01/1950", sex: "M", patientId: "P2" },
      ],
    },
    // Written another way.
    { line: [line, { ...again, birthDate: 27520, sex: "Female", patientId: "p1" }] },
    // Unknown contradicts nothing.
    { line: [line, { ...again, birthDate: "", sex: "U", patientId: "" }] },
    { line: [line, { ...again, birthDate: "unknown" }] },
    { line: [line, { ...again, claimId: "", sex: "M" }, { ...again, claimId: "", sex: "F" }] },
    // Families share an account: where a quarter of the "claims" are of two people, the column holds none.
    {
      line: Array.from({ length: 24 }, (_, at) => ({
        ...line,
        claimId: `${at >> 1}`,
        birthDate: at % 8 === 0 ? "03/04/2015" : "05/06/1975",
      })),
    },
    // What half of the claims contradict is no claim number: a batch or a practice.
    {
      line: Array.from({ length: 12 }, (_, at) => ({
        ...line,
        claimId: `${at >> 1}`,
        birthDate: `01/01/19${50 + at}`,
      })),
    },
  ],
  invalid: [
    {
      line: [line, { ...again, birthDate: "05/06/1957" }],
      at: "Date of birth (line 2)",
      says: "The date of birth 05/06/1957 differs from 05/06/1975 on another line of the same claim",
    },
    { line: [line, { ...again, sex: "M" }], at: "Sex (line 2)", says: "The sex male differs" },
    {
      line: [line, { ...again, patientId: "P2" }],
      at: "Patient number (line 2)",
      says: "The patient number P2 differs from P1",
    },
    // One of many claims.
    {
      line: Array.from({ length: 24 }, (_, at) => ({
        ...line,
        claimId: `${at >> 1}`,
        birthDate: at === 1 ? "05/06/1957" : "05/06/1975",
      })),
      at: "Date of birth (line 2)",
    },
    // Most lines are right.
    { line: [{ ...line, sex: "M" }, again, { ...again, procedure: "85025" }], at: "Sex" },
    {
      line: [line, { ...again, sex: "M", patientId: "P2" }],
      at: ["Patient number (line 2)", "Sex (line 2)"],
    },
  ],
});
