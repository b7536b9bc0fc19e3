import { testLineRule } from "../../test/line-rule";
import { charge } from "./charge";

testLineRule(charge, {
  valid: [
    { line: { charge: 145 } },
    { line: { charge: "$1,234.50" } },
    { line: { charge: "80.00" } },
    { line: { charge: 0.01 } },
    // Codes of measures are reported, not billed.
    { line: { procedure: "3044F", charge: 0 } },
    { line: { procedure: "1036F", charge: "0.00" } },
    { line: { procedure: "3044F", charge: "$0.01" } },
    { line: { procedure: "G8752", charge: 0 } },
    { line: { procedure: "99024", charge: 0 } },
    { line: { procedure: "KAGD1", revenueCode: "0022", charge: 0 } },
    { line: { revenueCode: "0180", units: 3, charge: 0 } },
    { line: { procedure: "90707", modifier: ["25", "SL"], charge: 0 } },
    { line: { charge: 999999.99 } },
    { line: { charge: 0.1 + 0.2 } },
    { line: { charge: 1e5 } },
    { line: { charge: "" } },
  ],
  invalid: [
    { line: { charge: "see fee list" }, at: "Charge", says: "is not a number" },
    { line: { charge: -80 }, at: "Charge", says: "A charge of -80 cannot be billed" },
    { line: { charge: "($80.00)" }, at: "Charge" },
    { line: { charge: 33.335 }, at: "Charge", severity: "warning", says: "round it to 33.34" },
    { line: { charge: 0 }, at: "Charge", severity: "info" },
    { line: { procedure: "99213", charge: 0 }, at: "Charge", severity: "info" },
    { line: { procedure: "3044F", charge: -1 }, at: "Charge" },
    { line: { charge: "$0.00" }, at: "Charge", severity: "info" },
    { line: { charge: 1234567893 }, at: "Charge", severity: "warning", says: "has room for" },
    { line: { charge: "1/2/2025" }, at: "Charge", says: "Excel has made a date" },
    { line: { charge: "#VALUE!" }, at: "Charge" },
    { line: { charge: "TBD" }, at: "Charge", severity: "warning" },
  ],
});
