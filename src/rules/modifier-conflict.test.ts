import { testLineRule } from "../../test/line-rule";
import { modifierConflict } from "./modifier-conflict";

const procedure = "20610";

testLineRule(modifierConflict, {
  valid: [
    { line: { procedure, modifier: ["RT", "59"] } },
    { line: { procedure, modifier: ["50", "59"] } },
    { line: { procedure, modifier: ["26", "59", "RT", "76"] } },
    { line: { procedure, modifier: ["XS", "RT"] } },
    { line: { procedure, modifier: ["TC", ""] } },
    { line: { procedure, modifier: ["", "", "", "", "RT"] } },
    // Both sides on a facility's line, and a bilateral service that a payer wants in units.
    { line: { procedure, modifier: ["50"], revenueCode: "0361", units: 1 } },
    { line: { procedure, modifier: ["50"], units: 2 } },
    // Fingers and eyelids say their side themselves, and several can be treated.
    { line: { procedure: "26055", modifier: ["F1", "F6"] } },
    { line: { procedure: "67840", modifier: ["E1", "LT"] } },
    // Exact forms of 59 beside each other say different things; 91 and 59 too.
    { line: { procedure, modifier: ["XS", "XU"] } },
    { line: { procedure: "80053", modifier: ["91", "59"] } },
    // An assistant's part of either therapy; a notice that nobody had to give, for what is never paid.
    { line: { procedure: "97110", modifier: ["GP", "CQ"] } },
    { line: { procedure: "97535", modifier: ["GO", "CO"] } },
    { line: { procedure: "A9270", modifier: ["GX", "GY"] } },
    { line: { procedure: "27447", modifier: ["80", "AS"] } },
    { line: { procedure: "00790", modifier: ["QK", "QS", "P3"] } },
    // Two ambulance rides, equipment that is rented again.
    { line: { procedure: "A0428", modifier: ["RH", "QN"] } },
    { line: { procedure: "E0601", modifier: ["RR", "KX", "KH"] } },
    // A pair of shoes, as suppliers billed it then.
    { line: { procedure: "A5500", modifier: ["KX", "LT", "RT"], units: 2 }, on: 20190228 },
    { line: { procedure, modifier: ["RT", "59", "76", "GC", "N/A"] } },
    // Each on its own line: both knees.
    {
      line: [
        { procedure, modifier: ["RT"] },
        { procedure, modifier: ["LT"] },
      ],
    },
    // Nobody knows what is meant by ZZ, and the same twice is another rule's.
    { line: { procedure, modifier: ["RT", "59", "76", "GC", "ZZ"] } },
    { line: { procedure, modifier: ["RT", "59", "76", "GC", "RT"] } },
  ],
  invalid: [
    {
      line: { procedure, modifier: ["50", "RT"] },
      at: "Modifier 2",
      says: "Modifiers 50 and RT do not go together on one line",
    },
    { line: { procedure, modifier: ["LT", 50] }, at: "Modifier 2", says: "50 and LT" },
    { line: { procedure, modifier: ["26", "", "TC"] }, at: "Modifier 3", says: "technical part" },
    { line: { procedure, modifier: ["TC", "26"] }, at: "Modifier 2", says: "26 and TC" },
    {
      line: { procedure, modifier: ["LT", "RT"] },
      at: "Modifier 2",
      severity: "warning",
      says: "use 50 for both sides",
    },
    {
      line: { procedure: "A5500", modifier: ["KX", "LT", "RT"], units: 2 },
      on: 20190301,
      at: "Modifier 3",
      severity: "warning",
    },
    {
      line: { procedure, modifier: ["LT", "RT"] },
      on: 20180601,
      at: "Modifier 2",
      severity: "warning",
    },
    {
      line: { procedure, modifier: ["59", "XE"] },
      at: "Modifier 2",
      severity: "warning",
      says: "more exact form of 59",
    },
    { line: { procedure, modifier: ["XU", "59"] }, at: "Modifier 2", severity: "warning" },
    { line: { procedure, modifier: ["XP", "59"] }, at: "Modifier 2", severity: "warning" },
    { line: { procedure, modifier: ["XS", "59"] }, at: "Modifier 2", severity: "warning" },
    ...[
      ["GP", "GO", "another kind of therapy"],
      ["GN", "CQ", "CQ and GN"],
      ["CO", "GP", "CO and GP"],
      ["GX", "GA", "Medicare sends a line with both back"],
      ["GL", "GX", "GX and GL"],
      ["GA", "GZ", "there was none"],
      ["AA", "QZ", "who gave the anesthesia"],
      ["QX", "QK", "who gave the anesthesia"],
      ["P2", "P3", "one physical status"],
      ["80", "82", "another kind of assistant"],
      ["74", "73", "before the anesthesia"],
      ["JZ", "JW", "nothing was"],
      ["NU", "RR", "or rented (RR)"],
      ["KH", "KJ", "months of a rental"],
      ["K2", "K3", "artificial leg"],
      ["GV", "GW", "the hospice"],
      ["GC", "GE", "teaching physician"],
      ["PO", "PN", "how the department is paid"],
    ].map(([one = "", other = "", says = ""]) => ({
      line: { procedure, modifier: [one, other] },
      at: "Modifier 2",
      severity: "warning" as const,
      says,
    })),
    {
      line: { procedure, modifier: ["RT", "59", "76", "GC", "KX"] },
      at: "Modifier 5",
      says: "KX is number 5",
    },
    {
      line: { procedure, modifier: ["RT", "59", "76", "GC", "LT"] },
      at: "Modifier 5",
      severity: "warning",
    },
  ],
});
