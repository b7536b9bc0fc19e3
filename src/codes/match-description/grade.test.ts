import { describe, expect, test } from "@jest/globals";
import { compareDescriptions, type DescriptionMatch } from "./grade";

const E119 = "Type 2 diabetes mellitus without complications";
const E109 = "Type 1 diabetes mellitus without complications";
const I10 = "Essential (primary) hypertension";
const M25561 = "Pain in right knee";
const S52501A =
  "Unspecified fracture of the lower end of right radius, initial encounter for closed fracture";
const G43909 = "Migraine, unspecified, not intractable, without status migrainosus";
const Z0000 = "Encounter for general adult medical examination without abnormal findings";

const CASES: readonly (readonly [written: string, official: string, match: DescriptionMatch])[] = [
  [E119, E119, "same"],
  ["TYPE 2 DIABETES MELLITUS WITHOUT COMPLICATIONS", E119, "same"],
  ["Type 2 diabetes mellitus w/o complications", E119, "same"],
  ["Without complications: diabetes mellitus, type II", E119, "same"],
  ["T2DM w/o comp", E119, "same"],
  ["DIABETES MELLITUS TYPE 2", E119, "close"],
  ["Diabetes", E119, "close"],
  ["Diabetic", E119, "close"],
  ["DM2", E119, "close"],
  ["Type 2 diabetes mell", E119, "close"],
  ["Essential hypertension", I10, "close"],
  ["HTN", I10, "same"],
  ["High blood pressure", I10, "same"],
  ["hypertensive", I10, "close"],
  ["Hypertenson", I10, "close"],
  ["Right knee pain", M25561, "same"],
  ["knee pain", M25561, "close"],
  ["Unsp fracture of the lower end of right radius, init", S52501A, "close"],
  ["fx rt radius", S52501A, "close"],
  ["Migraine", G43909, "close"],
  ["Annual physical", Z0000, "same"],

  ["Type 1 diabetes mellitus", E119, "doubtful"],
  ["T2DM", E109, "doubtful"],
  ["T2DM with complications", E119, "doubtful"],
  ["Pain in left knee", M25561, "doubtful"],
  ["bilateral knee pain", M25561, "doubtful"],
  ["Fracture of left radius, initial encounter", S52501A, "doubtful"],
  ["Fracture of right radius, subsequent encounter", S52501A, "doubtful"],
  ["Fracture of right radius, sequela", S52501A, "doubtful"],
  ["intractable migraine", G43909, "doubtful"],
  ["Chronic kidney disease, stage 4", "Chronic kidney disease, stage 3 unspecified", "doubtful"],
  ["unspecified", E119, "doubtful"],

  ["Essential hypertension", E119, "contradicts"],
  ["Type 2 diabetes mellitus", M25561, "contradicts"],
];

describe("compareDescriptions", () => {
  test.each(CASES)("%j beside %j is %s", (written, official, match) => {
    expect(compareDescriptions(written, official)).toBe(match);
  });

  test("a category's description counts for the codes below it", () => {
    const own = "Melioidosis, unspecified";
    expect(compareDescriptions("Glanders", own)).toBe("contradicts");
    expect(compareDescriptions("Glanders", [own, "Glanders and melioidosis"])).toBe("close");
  });

  test("needs an official description to compare with", () => {
    expect(() => compareDescriptions("Diabetes", [])).toThrow(RangeError);
  });
});
