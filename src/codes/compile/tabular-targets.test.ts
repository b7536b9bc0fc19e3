import { expect, test } from "@jest/globals";
import { rangeText, writeRange } from "../table/code-range";
import { parseCodeRange, targetsOf } from "./tabular-targets";

test.each([
  ["gout (M1A.-, M10.-)", "M1A M10"],
  ["hypothyroidism, acquired (E00-E03.-)", "E00-E03"],
  ["helminthiasis (B65.0 -B83.9)", "B650-B839"],
  ["congenital or infantile pyloric stenosis (Q40.0)", "Q400"],
  ["poisoning by cocaine (T40.5-)", "T405"],
  ["Wolff-Hirschorn syndrome (4p-) (Q93.3)", "Q933"],
  ["glucose-6-phosphate dehydrogenase (G6PD) deficiency without anemia (D75.A)", "D75A"],
  ["hyperammonemia-hyperornithinemia syndrome E72.4", "E724"],
  ["conditions classifiable to P76.-", "P76"],
  ["diabetes mellitus (E08-E13 with .42)", "E08-E13:42"],
  ["diabetic (peripheral) angiopathy (E08-E13 with .51-.52)", "E08-E13:51 E08-E13:52"],
  ["skin disorders in diabetes (E08-E13 with .69-)", "E08-E13:69"],
  ["aphasia following cerebrovascular disease (I69. with final characters -20)", "I69:.20"],
  ["open skull fracture (S02.- with 7th character B)", "S02:...B"],
  ["open fracture of ankle, foot and toes (S92.-with 7th character B)", "S92:...B"],
  ["whooping cough with pneumonia (A37 with fifth-character 1)", "A37:.1"],
  ["hallucinations in drug psychosis (F11-F19 with fifth to sixth characters 51)", "F11-F19:.51"],
  ["amnestic syndrome (F10-F19 with 5th character .6)", "F10-F19:.6"],
])("the codes of “%s” are %s", (line, ranges) => {
  expect(targetsOf(line).map(writeRange).join(" ")).toBe(ranges);
});

test("a poisoning is told by its sixth character, or by the fifth before the placeholder", () => {
  const ranges = targetsOf(
    "poisoning due to drug, if applicable (T36-T65 with fifth or sixth character 1-4 or 6)",
  ).map(writeRange);
  expect(ranges).toHaveLength(10);
  expect(ranges).toContain("T36-T65:..1");
  expect(ranges).toContain("T36-T65:.6X");
});

test.each([
  ["certain localized infections - see body system-related chapters"],
  ["infectious mononucleosis complicated by meningitis (B27.- with fourth character 2)"],
  ["infectious mononucleosis with liver disease (B27.0-B27.9 with .9)"],
  ["open fracture of elbow and forearm (S52.- with open fracture 7th character)"],
])("nothing is read from “%s”, which names no codes that we could be sure of", (line) => {
  expect(targetsOf(line)).toEqual([]);
});

test("a section's codes are a range", () => {
  expect(parseCodeRange("A15-A19")).toEqual({ first: "A15", last: "A19", rest: "" });
  expect(parseCodeRange("C7A-C7A")).toEqual({ first: "C7A", last: "C7A", rest: "" });
  expect(parseCodeRange("")).toBeNull();
});

test("a range is put in words as people write codes", () => {
  const words = ["K25", "N183", "E08-E13", "E08-E13:42", "V01-V09:.9"].map((text) => {
    const [codes = "", rest = ""] = text.split(":");
    const [first = "", last = first] = codes.split("-");
    return rangeText({ first, last, rest });
  });
  expect(words).toEqual([
    "K25",
    "N18.3",
    "E08 to E13",
    "E08 to E13 with .42",
    "some of V01 to V09",
  ]);
});
