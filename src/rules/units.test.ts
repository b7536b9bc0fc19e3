import { testLineRule } from "../../test/line-rule";
import { units } from "./units";

const procedure = "97110";

testLineRule(units, {
  valid: [
    { line: { procedure, units: 1 } },
    { line: { procedure, units: "2" } },
    { line: { procedure, units: "1.00" } },
    { line: { procedure, units: "1,500" } },
    { line: { procedure, units: 9999 } },
    { line: { procedure, units: "" } },
    { line: { procedure, units: " 3 " } },
    { line: { procedure: "A0425", units: 12.4 } },
    // Minutes of anesthesia, a drug of many units, micrograms.
    { line: { procedure: "00400", units: 95 } },
    { line: { procedure: "J0585", units: 155 } },
    { line: { procedure: "J0897", units: 3.0 } },
    { line: { procedure: "J1745", units: "2,500" } },
    { line: { procedure: "", units: 1 } },
  ],
  invalid: [
    { line: { procedure, units: "two" }, at: "Units", says: "“two” is not a number" },
    { line: { procedure, units: -1 }, at: "Units", says: "-1 units cannot be billed" },
    { line: { procedure, units: "(2)" }, at: "Units" },
    { line: { procedure, units: 0 }, at: "Units", severity: "warning", says: "nothing was given" },
    { line: { procedure, units: "0.0" }, at: "Units", severity: "warning" },
    { line: { procedure, units: 1.5 }, at: "Units", severity: "warning", says: "whole number" },
    // Some payers count drugs and anesthesia in parts of a unit.
    { line: { procedure: "J1885", units: 0.5 }, at: "Units", severity: "info", says: "0.5 units" },
    { line: { procedure: "J3490", units: "0.25" }, at: "Units", severity: "info" },
    { line: { procedure: "00400", units: 6.3 }, at: "Units", severity: "info" },
    { line: { procedure: "00142", units: 0 }, at: "Units", severity: "warning" },
    { line: { procedure, units: 46024 }, at: "Units", severity: "warning", says: "more than" },
    { line: { procedure, units: "2-Jan" }, at: "Units", says: "Excel has made a date" },
    { line: { procedure, units: "#REF!" }, at: "Units", says: "the error #REF!" },
    { line: { procedure, units: true }, at: "Units", says: "yes/no" },
    { line: { procedure, units: "N/A" }, at: "Units", severity: "warning" },
  ],
});
