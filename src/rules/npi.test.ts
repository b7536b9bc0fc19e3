import { testLineRule } from "../../test/line-rule";
import { npi } from "./npi";

testLineRule(npi, {
  valid: [
    // The example of CMS's own document.
    { line: { npi: "1234567893" } },
    { line: { npi: 1234567893 } },
    { line: { npi: " 1234567893" } },
    { line: { npi: "2000000002" } },
    // Rendering and billing provider, the same one or not.
    { line: { npi: ["1234567893", "1234567893"] } },
    { line: { npi: ["1234567893", ""] } },
    { line: { npi: "" } },
  ],
  invalid: [
    { line: { npi: "1234567890" }, at: "NPI", says: "check digit does not fit" },
    { line: { npi: 1234567839 }, at: "NPI", says: "two that changed places" },
    { line: { npi: "123456789" }, at: "NPI", says: "has 9 digits" },
    { line: { npi: "12345678931" }, at: "NPI", says: "has 11 digits" },
    { line: { npi: 0 }, at: "NPI", says: "0 has 1 digit, and" },
    { line: { npi: "3234567893" }, at: "NPI", says: "begin with 1 or 2" },
    { line: { npi: "0000000000" }, at: "NPI" },
    { line: { npi: "123456789X" }, at: "NPI", says: "“123456789X” is not an NPI" },
    { line: { npi: "1.23E+09" }, at: "NPI", says: "scientific" },
    { line: { npi: "#N/A" }, at: "NPI", says: "the error #N/A" },
    { line: { npi: "1234567893.0" }, at: "NPI", severity: "warning", repair: "1234567893" },
    { line: { npi: "123-456-7893" }, at: "NPI", severity: "warning", repair: "1234567893" },
    { line: { npi: "pending" }, at: "NPI", severity: "warning", says: "leave the cell empty" },
    { line: { npi: ["1234567893", "1234567894"] }, at: "NPI 2" },
  ],
});
