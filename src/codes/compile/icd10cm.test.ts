import { describe, expect, test } from "@jest/globals";
import type { Day } from "../types";
import { diagnosisHistory, type DiagnosisRelease } from "./icd10cm";

function release(
  name: string,
  from: Day,
  codes: Record<string, [billable: boolean, text: string]>,
): DiagnosisRelease {
  return {
    name,
    from,
    lines: Object.entries(codes).map(([code, [billable, description]]) => ({
      code,
      billable,
      description,
    })),
  };
}

const RELEASES = [
  release("FY2020", 20191001, {
    R05: [true, "Cough"],
    R06: [true, "Breathing"],
    R07: [true, "Pain"],
  }),
  release("FY2021", 20201001, {
    R05: [false, "Cough"],
    R051: [true, "Acute cough"],
    R06: [true, "Breathing"],
  }),
  release("FY2022", 20211001, {
    R05: [false, "Cough"],
    R051: [true, "Acute cough"],
    R06: [true, "Abnormal breathing"],
    R07: [true, "Pain"],
  }),
];

describe("the history of a code", () => {
  const { codes, coverage, releases } = diagnosisHistory(RELEASES, 20220930);
  const of = (code: string) => codes.find((history) => history.code === code);

  test("is cut where the code becomes a header", () => {
    expect(of("R05")?.spans).toEqual([
      { from: 20191001, to: 20200930, billable: true, inferred: false },
      { from: 20201001, to: null, billable: false, inferred: false },
    ]);
  });

  test("begins with the first release that has it", () => {
    expect(of("R051")?.spans).toEqual([
      { from: 20201001, to: null, billable: true, inferred: false },
    ]);
  });

  test("is interrupted while no release has it", () => {
    expect(of("R07")?.spans.map(({ from, to }) => [from, to])).toEqual([
      [20191001, 20200930],
      [20211001, null],
    ]);
    expect(of("R07")?.texts).toEqual([{ from: 20191001, text: "Pain" }]);
  });

  test("is not cut where only the wording changes, which keeps its day", () => {
    expect(of("R06")?.spans).toHaveLength(1);
    expect(of("R06")?.texts).toEqual([
      { from: 20191001, text: "Breathing" },
      { from: 20211001, text: "Abnormal breathing" },
    ]);
  });

  test("stands in ascending order, over the days of all releases", () => {
    expect(codes.map(({ code }) => code)).toEqual(["R05", "R051", "R06", "R07"]);
    expect(coverage).toEqual({ from: 20191001, to: 20220930 });
    expect(releases).toEqual([
      { name: "FY2020", from: 20191001 },
      { name: "FY2021", from: 20201001 },
      { name: "FY2022", from: 20211001 },
    ]);
  });
});
