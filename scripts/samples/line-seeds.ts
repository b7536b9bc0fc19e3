import type { RuleId } from "../../src/rules/ids";
import type { Line } from "./lines";
import type { Field, Seed } from "./seeds";

const hasPlainVisit = (line: Line) =>
  /^992\d\d$/.test(String(line.procedure)) && line.modifiers.length === 0;
const isPlain = (line: Line) => line.modifiers.length === 0 && line.ndc === "";
const hasSeveralDiagnoses = (line: Line) => line.diagnoses.length > 1;
const hasOneDiagnosis = (line: Line) => line.diagnoses.length === 1;
const isDrug = (line: Line) => line.ndc !== "";

/** A seed that puts other diagnoses on the line, and points to them; the description beside goes, it would not fit. */
export function diagnoses(
  rule: RuleId,
  field: Field,
  story: string,
  codes: readonly string[],
  fits: (line: Line) => boolean = isPlain,
): Seed {
  return {
    rule,
    field,
    story,
    fits,
    spoil: (line) => {
      line.diagnoses.splice(0, Infinity, ...codes);
      line.diagnosisText = "";
      line.pointer = codes.map((code, at) => (code === "" ? "" : "ABCD"[at])).join("");
    },
  };
}

function modifiers(
  rule: RuleId,
  field: Field,
  story: string,
  codes: readonly string[],
  fits: (line: Line) => boolean,
): Seed {
  return {
    rule,
    field,
    story,
    fits,
    spoil: (line) => line.modifiers.splice(0, Infinity, ...codes),
  };
}

function drug(story: string, written: (ndc: string) => string): Seed {
  return {
    rule: "ndc",
    field: "ndc",
    story,
    fits: isDrug,
    spoil: (line) => (line.ndc = written(line.ndc)),
  };
}

/** Mistakes that only the cells of a line together show, or two lines. */
export const LINE_SEEDS: readonly Seed[] = [
  {
    rule: "duplicate-diagnosis",
    field: "diagnosis3",
    story: "the first diagnosis was entered again",
    fits: (line) => line.diagnoses.length === 2,
    spoil: (line) => line.diagnoses.push(line.diagnoses[0] ?? ""),
  },
  {
    rule: "diagnosis-gap",
    field: "diagnosis2",
    story: "the second diagnosis was deleted and the third left where it was",
    fits: hasSeveralDiagnoses,
    spoil: (line) => {
      line.diagnoses.splice(1, Infinity, "", line.diagnoses[1] ?? "");
      line.pointer = "AC";
    },
  },
  diagnoses("principal-diagnosis", "diagnosis1", "the fall stands before the broken wrist", [
    "W01.0XXA",
    "S52.501A",
  ]),
  diagnoses(
    "principal-diagnosis",
    "diagnosis1",
    "what the disease causes stands before the disease",
    ["H42", "E72.03"],
  ),
  diagnoses("excludes1", "diagnosis2", "type 1 and type 2 of one disease", ["E10.9", "E11.9"]),
  diagnoses("excludes1", "diagnosis2", "a symptom of ill-defined cause beside its cause", [
    "J18.9",
    "J69.0",
  ]),
  diagnoses("code-first", "diagnosis1", "the kidney disease stands before its cause", [
    "N18.30",
    "I12.9",
  ]),
  diagnoses("laterality", "diagnosis2", "each eye by itself, though one code says both", [
    "H25.11",
    "H25.12",
  ]),
  diagnoses("laterality", "diagnosis2", "both knees and one knee", ["M17.0", "M17.12"]),
  diagnoses("age-conflict", "diagnosis1", "a child's check-up for an adult", ["Z00.129"]),
  diagnoses("age-conflict", "diagnosis1", "the first check-up of a newborn for an adult", [
    "Z00.110",
  ]),
  diagnoses(
    "sex-conflict",
    "diagnosis1",
    "an enlarged prostate of a woman",
    ["N40.0"],
    (line) => isPlain(line) && line.sex === "F",
  ),
  modifiers(
    "modifier-duplicate",
    "modifier2",
    "the modifier was typed twice",
    ["25", "25"],
    hasPlainVisit,
  ),
  modifiers(
    "modifier-conflict",
    "modifier2",
    "both sides, and the right one",
    ["50", "RT"],
    (line) => line.procedure === "20610" && line.modifiers[0] === "RT",
  ),
  modifiers(
    "modifier-conflict",
    "modifier2",
    "the reading alone and the picture alone",
    ["26", "TC"],
    (line) => line.procedure === "71046",
  ),
  modifiers(
    "modifier-conflict",
    "modifier2",
    "59 and its more exact form",
    ["59", "XS"],
    hasPlainVisit,
  ),
  modifiers(
    "modifier-laterality",
    "modifier1",
    "the left side beside a right knee",
    ["LT"],
    (line) => line.procedure === "20610" && line.modifiers[0] === "RT",
  ),
  drug(
    "as the label prints it, with ten digits",
    (ndc) => `${ndc.slice(0, 5)}-${ndc.slice(6, 9)}-${ndc.slice(9)}`,
  ),
  drug("a digit was left out", (ndc) => ndc.slice(0, -1)),
  {
    rule: "date-order",
    field: "serviceDateTo",
    story: "the last day lies before the first",
    fits: isPlain,
    spoil: (line) => (line.serviceDateTo = line.serviceDate - 10_000),
  },
  {
    rule: "claim-consistency",
    field: "birthDate",
    story: "two digits of the year of birth changed places",
    fits: (line) => Math.floor(line.birthDate / 10_000) === 1957,
    isBesideEarlier: true,
    spoil: (line) => (line.birthDate += 180_000),
  },
  {
    rule: "claim-consistency",
    field: "patient",
    story: "the line of another patient came into the claim",
    fits: hasOneDiagnosis,
    isBesideEarlier: true,
    spoil: (line) => (line.patient = `P9${line.patient.slice(2)}`),
  },
  {
    rule: "duplicate-line",
    field: "procedure",
    story: "the line was pasted twice",
    fits: hasOneDiagnosis,
    isBesideEarlier: true,
    spoil: (line, { earlier }) => Object.assign(line, structuredClone(earlier)),
  },
];
