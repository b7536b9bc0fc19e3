import { testLineRule } from "../../test/line-rule";
import { ndc } from "./ndc";

testLineRule(ndc, {
  valid: [
    { line: { ndc: "00002759701" } },
    { line: { ndc: "50242-0040-62" } },
    { line: { ndc: 50242004062 } },
    { line: { ndc: "N400002759701" } },
    { line: { ndc: "N400002759701 UN1" } },
    { line: { ndc: "" } },
  ],
  invalid: [
    { line: { ndc: "0002-7597-01" }, at: "NDC", severity: "warning", repair: "00002-7597-01" },
    { line: { ndc: "50242-040-62" }, at: "NDC", severity: "warning", repair: "50242-0040-62" },
    { line: { ndc: "60575-4112-1" }, at: "NDC", severity: "warning", repair: "60575-4112-01" },
    {
      line: { ndc: "5024204062" },
      at: "NDC",
      suggests: ["05024204062", "50242004062", "50242040602"],
      says: "a zero is missing",
    },
    // A number that begins with zeros.
    { line: { ndc: 2759701 }, at: "NDC", suggests: ["00002759701"] },
    { line: { ndc: 123456 }, at: "NDC", suggests: [] },
    { line: { ndc: "000027597011" }, at: "NDC", says: "has 12 digits" },
    { line: { ndc: "123-45-6" }, at: "NDC", says: "5, 4 and 2 digits" },
    { line: { ndc: "123456-7890-12" }, at: "NDC", severity: "warning", says: "6 digits" },
    { line: { ndc: "5.0242E+10" }, at: "NDC", says: "scientific" },
    { line: { ndc: "#N/A" }, at: "NDC" },
    { line: { ndc: "N/A" }, at: "NDC", severity: "warning" },
    { line: { ndc: "Ozempic" }, at: "NDC", says: "“Ozempic” is not an NDC" },
    { line: { ndc: "50242*0040*62" }, at: "NDC" },
  ],
});
