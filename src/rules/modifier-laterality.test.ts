import { testLineRule } from "../../test/line-rule";
import { modifierLaterality } from "./modifier-laterality";

const procedure = "20610";
const leftKnee = "M25.562";
const rightKnee = "M25.561";

testLineRule(modifierLaterality, {
  valid: [
    { line: { diagnosis: leftKnee, procedure, modifier: "LT" } },
    { line: { diagnosis: rightKnee, procedure, modifier: ["59", "RT"] } },
    { line: { diagnosis: leftKnee, procedure, modifier: "59" } },
    { line: { diagnosis: leftKnee, procedure, modifier: "50" } },
    // Unspecified, bilateral, none.
    { line: { diagnosis: "M25.569", procedure, modifier: "RT" } },
    { line: { diagnosis: "M17.0", procedure, modifier: "RT" } },
    { line: { diagnosis: "E11.9", procedure, modifier: "RT" } },
    // Another diagnosis of the line may be the reason.
    { line: { diagnosis: [leftKnee, "E11.9"], procedure, modifier: "RT" } },
    {
      line: { diagnosis: [leftKnee, rightKnee], diagnosisPointer: "B", procedure, modifier: "RT" },
    },
    {
      line: { diagnosis: [leftKnee, rightKnee], diagnosisPointer: "AB", procedure, modifier: "RT" },
    },
    // What the pointer names is not certain, or not there.
    { line: { diagnosis: [leftKnee, ""], diagnosisPointer: "B", procedure, modifier: "RT" } },
    {
      line: { diagnosis: [leftKnee, rightKnee], diagnosisPointer: "12", procedure, modifier: "RT" },
    },
    { line: { diagnosis: "M25.5622", procedure, modifier: "RT" } },
    // The other ear hears badly too.
    { line: { diagnosis: "H90.A11", procedure: "V5171", modifier: "LT" } },
    // Left and right are no sides of treatment here.
    { line: { diagnosis: "I44.7", procedure: "93000", modifier: "RT" } },
    { line: { diagnosis: "R10.11", procedure: "76705", modifier: "LT" } },
    { line: { diagnosis: "G81.91", procedure: "97110", modifier: "LT" } },
    { line: { diagnosis: "Z89.511", procedure: "L5000", modifier: "LT" } },
    // Both knees, a line for each, with the diagnosis of each.
    {
      line: [
        { diagnosis: [rightKnee, leftKnee], diagnosisPointer: "A", procedure, modifier: "RT" },
        { diagnosis: [rightKnee, leftKnee], diagnosisPointer: "B", procedure, modifier: "LT" },
      ],
    },
    // Without pointers either knee can be meant.
    { line: { diagnosis: [leftKnee, rightKnee], procedure, modifier: "RT" } },
    // Coronary arteries are not limbs.
    { line: { diagnosis: rightKnee, procedure, modifier: "LC" } },
    { line: { diagnosis: leftKnee, procedure, modifier: ["F1", "F6"] } },
  ],
  invalid: [
    {
      line: { diagnosis: leftKnee, procedure, modifier: "RT" },
      at: "Modifier 1",
      says: "Modifier RT names the right side, and M25.562 is on the left",
    },
    { line: { diagnosis: rightKnee, procedure, modifier: ["59", "LT"] }, at: "Modifier 2" },
    {
      line: { diagnosis: [leftKnee, "E11.9"], diagnosisPointer: "A", procedure, modifier: "RT" },
      at: "Modifier 1",
    },
    {
      line: { diagnosis: [leftKnee, rightKnee], diagnosisPointer: 1, procedure, modifier: "RT" },
      at: "Modifier 1",
    },
    {
      line: { diagnosis: [leftKnee, "M25.552"], procedure, modifier: "RT" },
      at: "Modifier 1",
      says: "M25.562 and M25.552 are on the left",
    },
    // Left index finger, right index finger.
    { line: { diagnosis: "S61.211A", procedure: "12001", modifier: "F6" }, at: "Modifier 1" },
    { line: { diagnosis: "H00.011", procedure: "67700", modifier: "E1" }, at: "Modifier 1" },
    { line: { diagnosis: "S92.411A", procedure: "28490", modifier: "TA" }, at: "Modifier 1" },
  ],
});
