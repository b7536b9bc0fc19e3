import { testLineRule } from "../../test/line-rule";
import { ndc } from "./ndc";

testLineRule(ndc, {
  valid: [
    { line: { ndc: "00002759701" } },
    { line: { ndc: "50242-0040-62" } },
    { line: { ndc: 50242004062 } },
    { line: { ndc: "N400002759701" } },
    { line: { ndc: "N400002759701 UN1" } },
    // As item 24 of the CMS-1500 has it, quantity and all, with or without the blanks between.
    { line: { ndc: "N400002759701   UN1" } },
    { line: { ndc: "N400002759701UN1" } },
    { line: { ndc: "N400002759701 ML0.5" } },
    { line: { ndc: "N400002759701ML10.25" } },
    { line: { ndc: "n400002759701 f2 1500" } },
    { line: { ndc: "N4 50242-0040-62 GR2" } },
    { line: { ndc: "00002759701 UN1" } },
    { line: { ndc: "00002-7597-01" } },
    // Programs write a code of digits as a number.
    { line: { ndc: "50242004062.0" } },
    { line: { ndc: "" } },
  ],
  invalid: [
    { line: { ndc: "0002-7597-01" }, at: "NDC", severity: "warning", repair: "00002-7597-01" },
    { line: { ndc: "50242-040-62" }, at: "NDC", severity: "warning", repair: "50242-0040-62" },
    { line: { ndc: "60575-4112-1" }, at: "NDC", severity: "warning", repair: "60575-4112-01" },
    { line: { ndc: "N40002-7597-01" }, at: "NDC", severity: "warning", repair: "N400002-7597-01" },
    {
      line: { ndc: "N40002-7597-01UN1" },
      at: "NDC",
      severity: "warning",
      repair: "N400002-7597-01UN1",
    },
    { line: { ndc: "N4" }, at: "NDC" },
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
