import { testLineRule } from "../../test/line-rule";
import { laterality } from "./laterality";

testLineRule(laterality, {
  valid: [
    { line: { diagnosis: ["H25.11"] } },
    { line: { diagnosis: ["H25.13", "I10"] } },
    { line: { diagnosis: ["H25.11", "H25.012"] } },
    // No code says both sides: one for each is right.
    { line: { diagnosis: ["M79.641", "M79.642"] } },
    { line: { diagnosis: ["S52.501A", "S52.502A"] } },
    { line: { diagnosis: ["C50.911", "C50.912"] } },
    // Upper lids; the code of both sides is of upper and lower ones.
    { line: { diagnosis: ["H02.101", "H02.104"] } },
    { line: { diagnosis: ["H25.11", "H25.11"] } },
    { line: { diagnosis: ["M17.11", "M16.12"] } },
    { line: [{ diagnosis: ["H25.11"] }, { diagnosis: ["H25.12"] }] },
    // An unspecified side.
    { line: { diagnosis: ["H25.10", "H25.11"] } },
    { line: { diagnosis: ["I50.1", "I50.810"] } },
  ],
  invalid: [
    {
      line: { diagnosis: ["H25.11", "H25.12"] },
      at: "Diagnosis 2",
      says: "H25.11 and H25.12 name the right and the left side of the same condition: use H25.13",
      suggests: ["H25.13"],
    },
    { line: { diagnosis: ["H2512", "", "H2511"] }, at: "Diagnosis 3", suggests: ["H2513"] },
    {
      line: { diagnosis: ["H25.13", "H25.11"] },
      at: "Diagnosis 2",
      says: "H25.13 says both sides",
    },
    { line: { diagnosis: ["H25.12", "H25.13"] }, at: "Diagnosis 2", says: "H25.12 the left side" },
    {
      line: { diagnosis: ["H25.11", "H25.12", "H25.13"] },
      at: ["Diagnosis 2", "Diagnosis 3"],
    },
    { line: { diagnosis: ["M17.11", "M17.12"] }, at: "Diagnosis 2", suggests: ["M17.0"] },
    { line: { diagnosis: ["M17.0", "M17.11"] }, at: "Diagnosis 2" },
    { line: { diagnosis: ["G56.01", "G56.02"] }, at: "Diagnosis 2", suggests: ["G56.03"] },
    { line: { diagnosis: ["C56.1", "C56.2"] }, at: "Diagnosis 2", suggests: ["C56.3"] },
  ],
});
