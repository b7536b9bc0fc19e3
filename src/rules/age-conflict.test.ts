import { testLineRule } from "../../test/line-rule";
import { ageConflict } from "./age-conflict";

const serviceDate = "01/15/2025";

testLineRule(ageConflict, {
  valid: [
    { line: { serviceDate, birthDate: "03/02/1980", diagnosis: ["E11.9"] } },
    // The last day of age 17, and the first of age 15.
    { line: { serviceDate, birthDate: "01/16/2007", diagnosis: ["Z00.129"] } },
    { line: { serviceDate, birthDate: "01/15/2010", diagnosis: ["N40.0"] } },
    { line: { serviceDate, birthDate: "01/16/2024", diagnosis: ["Z38.00"] } },
    { line: { serviceDate, birthDate: "01/15/2016", diagnosis: ["O26.891"] } },
    // Nobody knows the age.
    { line: { serviceDate, birthDate: "", diagnosis: ["Z00.129"] } },
    { line: { serviceDate, birthDate: "02/30/1980", diagnosis: ["Z00.129"] } },
    { line: { serviceDate, birthDate: "01/16/2025", diagnosis: ["N40.0"] } },
    // A code that came after the list has no edit; a misspelled one is another rule's.
    { line: { serviceDate, birthDate: "03/02/1980", diagnosis: ["Z00.12"] } },
    // Twelve to fifty-five until September 2019.
    { line: { serviceDate: "10/01/2019", birthDate: "10/01/2010", diagnosis: ["O26.891"] } },
  ],
  invalid: [
    {
      line: { serviceDate, birthDate: "03/02/1980", diagnosis: ["Z00.129"] },
      at: "Diagnosis 1",
      also: ["principal-diagnosis"],
      severity: "warning",
      says: "Z00.129 is a code for children (ages 0 to 17), but the patient is 44 on the date of service",
    },
    {
      line: { serviceDate, birthDate: "01/15/2007", diagnosis: ["Z00.129"], revenueCode: "0510" },
      at: "Diagnosis 1",
      also: ["principal-diagnosis"],
    },
    {
      line: { serviceDate, birthDate: "01/16/2010", diagnosis: ["I10", "N40.0"] },
      at: "Diagnosis 2",
      severity: "warning",
      says: "adults (age 15 and older), but the patient is 14",
    },
    {
      line: { serviceDate, birthDate: "01/15/2024", diagnosis: ["Z38.00"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "newborns (age 0), but the patient is 1",
    },
    {
      line: { serviceDate: "09/30/2019", birthDate: "10/01/2007", diagnosis: ["O26.891"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "ages 12 to 55",
    },
    {
      line: { birthDate: "03/02/1980", diagnosis: ["Z00.129"], revenueCode: "0510" },
      at: "Diagnosis 1",
      also: ["principal-diagnosis"],
      severity: "warning",
    },
  ],
});
