import { testCellRule } from "../../test/cell-rule";
import { coverageOf, dayBeyond } from "../../test/coverage";
import { toUs } from "../codes/day";
import { modifierUnknown } from "./modifier-unknown";

testCellRule(modifierUnknown, {
  valid: [
    { code: "RT", as: "modifier" },
    { code: "XS", as: "modifier" },
    { code: "E1", as: "modifier" },
    { code: "P3", as: "modifier" },
    { code: 25, as: "modifier" },
    { code: "59", as: "modifier" },
    { code: "8P", as: "modifier" },
    { code: "", as: "modifier" },
    // Origin and destination of an ambulance ride.
    { code: "RH", as: "modifier" },
    { code: "NH", as: "modifier" },
    // In force with an open end, so beyond the file too.
    { code: "RT", as: "modifier", on: 20261101 },
    // The last day of a modifier is usable.
    { code: "MA", as: "modifier", on: 20241231 },
    { code: "FQ", as: "modifier", on: 20220101 },
    { code: "93", as: "modifier", on: 20220101 },
    // The file says nothing about days before its first.
    { code: "ZZ", as: "modifier", on: 20141231 },
    // Not the form of a modifier: for other rules.
    { code: "5", as: "modifier" },
    { code: "25 59", as: "modifier" },
    { code: "ZZ" },
    { code: "N/A", as: "modifier" },
  ],
  invalid: [
    // Perhaps a payer's own: W5 and WP are of Texas's workers' compensation.
    {
      code: "ZZ",
      as: "modifier",
      severity: "warning",
      says: "ZZ is not in the HCPCS modifier list",
    },
    { code: "W5", as: "modifier", severity: "warning", says: "leave it if the payer gave it out" },
    { code: "zz", as: "modifier", severity: "warning", also: ["code-characters"] },
    { code: "5T", as: "modifier", severity: "warning", suggests: ["T5", "ST"] },
    { code: "MA", as: "modifier", on: 20250101, says: "Modifier MA ended on 12/31/2024" },
    { code: "FQ", as: "modifier", on: 20211231, says: "only from 01/01/2022 on" },
    // No official list: warn.
    { code: "12", as: "modifier", severity: "warning", says: "is not a CPT modifier that we know" },
    { code: 98, as: "modifier", severity: "warning" },
    { code: "93", as: "modifier", on: 20211231, severity: "warning", says: "from 01/01/2022 on" },
    // Past the end of the file it may be new.
    {
      code: "ZZ",
      as: "modifier",
      on: dayBeyond("modifier"),
      severity: "warning",
      says: `ends on ${toUs(coverageOf("modifier").to)}`,
    },
  ],
});
