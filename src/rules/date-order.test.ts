import { testLineRule } from "../../test/line-rule";
import { dateOrder } from "./date-order";

const serviceDate = "01/15/2025";

testLineRule(dateOrder, {
  valid: [
    { line: { serviceDate, serviceDateTo: "01/15/2025", birthDate: "03/02/1961" } },
    { line: { serviceDate, serviceDateTo: "01/17/2025" } },
    // Born on the day of service, and 124 years old to the day.
    { line: { serviceDate, birthDate: "01/15/2025" } },
    { line: { serviceDate, birthDate: "01/15/1901" } },
    { line: { serviceDate, birthDate: "01/16/1900" } },
    { line: { serviceDate: 45672, birthDate: 22342 } },
    { line: { serviceDate, birthDate: "" } },
    { line: { serviceDate: "", serviceDateTo: "", birthDate: "" } },
    { line: { serviceDate: "03/01/2025" }, today: 20250301 },
    // A newborn's first day, as text and as Excel keeps it; a stay from one year to the next.
    { line: { serviceDate: 45672, birthDate: "01/15/2025", serviceDateTo: 45672 } },
    { line: { serviceDate: "12/30/2024", serviceDateTo: "01/02/2025" } },
    // Born on February 29.
    { line: { serviceDate: "02/28/2025", birthDate: "02/29/2024" } },
  ],
  invalid: [
    {
      line: { serviceDate, birthDate: "01/16/2025" },
      at: "Date of birth",
      says: "The date of birth 01/16/2025 is after the date of service 01/15/2025",
    },
    {
      line: { serviceDate, birthDate: "01/15/1900" },
      at: "Date of birth",
      says: "the patient is 125 years old",
    },
    {
      line: { serviceDate, birthDate: "05/06/1875" },
      at: "Date of birth",
      says: "With the date of birth 05/06/1875 the patient is older than 124 years",
    },
    { line: { serviceDate, birthDate: "1875-05-06" }, at: "Date of birth" },
    { line: { serviceDate, birthDate: "6-May-1875" }, at: "Date of birth" },
    // Excel reads 2025, which may be 1925.
    {
      line: { serviceDate, birthDate: "5/6/25" },
      at: "Date of birth",
      severity: "warning",
      says: "write the year of birth with four digits",
    },
    {
      line: { serviceDate: "", birthDate: "03/02/2025" },
      at: "Date of birth",
      says: "lies in the future",
    },
    {
      line: { serviceDate, serviceDateTo: "01/14/2025" },
      at: "Date of service, to",
      says: "Service ends on 01/14/2025, before it begins on 01/15/2025",
    },
    { line: { serviceDateTo: "01/14/2025", birthDate: "01/15/2025" }, at: "Date of birth" },
    {
      line: { serviceDate: "03/02/2025" },
      today: 20250301,
      at: "Date of service",
      severity: "warning",
      says: "lies tomorrow",
    },
    {
      line: { serviceDate, serviceDateTo: "04/15/2025" },
      at: "Date of service, to",
      severity: "warning",
      says: "lies in the future",
    },
    {
      line: { serviceDate: "soon", birthDate: "03/02/1961" },
      at: "Date of service",
      severity: "warning",
      says: "“soon” cannot be read as a date",
    },
    { line: { serviceDate, birthDate: "02/30/1961" }, at: "Date of birth", severity: "warning" },
    { line: { serviceDate, birthDate: "N/A" }, at: "Date of birth", severity: "warning" },
  ],
});
