import { testLineRule } from "../../test/line-rule";
import { modifierDuplicate } from "./modifier-duplicate";

testLineRule(modifierDuplicate, {
  valid: [
    { line: { procedure: "99213", modifier: ["25"] } },
    { line: { procedure: "20610", modifier: ["RT", "59"] } },
    { line: { procedure: "20610", modifier: ["", "", ""] } },
    { line: { procedure: "20610", modifier: ["RT", "N/A", "N/A"] } },
    // No modifiers at all: other rules speak of them.
    { line: { procedure: "20610", modifier: ["2559", "2559"] } },
    { line: { procedure: "20610", modifier: ["\u200B", "\u200B"] } },
    // Origin and destination alike: from one hospital to another.
    { line: { procedure: "A0428", modifier: ["HH", "QN"] } },
    // On two lines each has its own.
    {
      line: [
        { procedure: "20610", modifier: ["RT", ""] },
        { procedure: "73610", modifier: ["RT", ""] },
      ],
    },
  ],
  invalid: [
    {
      line: { procedure: "20610", modifier: ["RT", "RT"] },
      at: "Modifier 2",
      says: "Modifier RT stands on this line already",
    },
    { line: { procedure: "99213", modifier: [25, "25"] }, at: "Modifier 2" },
    { line: { procedure: "20610", modifier: ["RT", "", "59", "RT"] }, at: "Modifier 4" },
    {
      line: { procedure: "20610", modifier: ["RT", "rt "] },
      at: "Modifier 2",
      also: ["code-characters", "code-spacing"],
    },
    {
      line: { procedure: "20610", modifier: ["59", "59", "59"] },
      at: ["Modifier 2", "Modifier 3"],
    },
  ],
});
