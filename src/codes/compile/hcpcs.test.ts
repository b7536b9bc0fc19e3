import { describe, expect, test } from "@jest/globals";
import { hcpcsHistory, type HcpcsRelease } from "./hcpcs";

const MERGED = `code,kind,short_description,long_description,add_date,effective_date,termination_date,note
G0202,code,Screening,"Screening, both",20010401,20180101,20171231,
A2001,code,Innova,"Innova, per cm (add-on)",20220101,20220101,,
C9307,code,Inj,"Injection, 1 mg",20260101,20260101,20260331,dates inferred: first in Jan-2026 file
A2044,code,Biobrane\uFFFDglove,,20260401,20260401,,dates inferred: first in Apr-2026 Addendum B; short descriptor only
RT,modifier,Right,Right side,19840101,,,
`;
const JANUARY = `code,kind,short_description,long_description
A2001,code,Innova,"Innova, per cm (add-on)"
C9307,code,Inj,"Injection, 1 mg"
`;
const OCTOBER = `code,kind,long_description,add_date,effective_date,termination_date,action
G0202,code,"Screening, both",20010401,20180101,20171231,N
A2001,code,"Innova, per cm",20220101,20220101,,N
RT,modifier,Right side,19840101,,,N
`;

describe("HCPCS Level II", () => {
  const october: HcpcsRelease = { name: "October 2025", from: 20251001, csv: OCTOBER };
  const january: HcpcsRelease = { name: "January 2026", from: 20260101, csv: JANUARY };
  const april: HcpcsRelease = { name: "April 2026", from: 20260401, csv: MERGED };
  const quarters = [october, january, april];
  const { codes } = hcpcsHistory("hcpcs", quarters);
  const of = (code: string) => codes.find((history) => history.code === code);

  test("a termination date is the last usable day, also before the effective date of that action", () => {
    expect(of("G0202")?.spans).toEqual([
      { from: 20010401, to: 20171231, billable: true, inferred: false },
    ]);
  });

  test("a wording revised in January 2026 keeps its old text before", () => {
    expect(of("A2001")?.texts).toEqual([
      { from: 20220101, text: "Innova, per cm" },
      { from: 20260101, text: "Innova, per cm (add-on)" },
    ]);
  });

  test("other spaces are no other wording: the newest file's are taken", () => {
    const csv = JANUARY.replace("Injection, 1 mg", "Injection,  1 mg");
    const known = hcpcsHistory("hcpcs", [october, { ...january, csv }, april]).codes;
    expect(known.find(({ code }) => code === "C9307")?.texts).toEqual([
      { from: 20260101, text: "Injection, 1 mg" },
    ]);
  });

  test("a date that the files do not have is marked as inferred", () => {
    expect(of("C9307")?.spans).toEqual([
      { from: 20260101, to: 20260331, billable: true, inferred: true },
    ]);
    expect(of("A2001")?.spans[0]?.inferred).toBe(false);
  });

  test("a code with only a short description has that, the lost character as a space", () => {
    expect(of("A2044")?.texts).toEqual([{ from: 20260401, text: "Biobrane glove" }]);
  });

  test("once a file describes it at length, that holds from the code's first day, and the short one is kept beside", () => {
    const csv = MERGED.replace("glove,,", "glove,Biobrane glove with silver,");
    const july: HcpcsRelease = { name: "July 2026", from: 20260701, csv };
    const known = hcpcsHistory("hcpcs", [...quarters, july]).codes;
    const { texts, shorts } = known.find(({ code }) => code === "A2044") ?? {};
    expect(texts).toEqual([{ from: 20260401, text: "Biobrane glove with silver" }]);
    expect(shorts).toEqual([{ from: 20260401, text: "Biobrane glove" }]);
  });

  test("short descriptions are known since January 2026, and keep their dates like long ones", () => {
    expect(of("G0202")?.shorts).toEqual([{ from: 20010401, text: "Screening" }]);
    const july: HcpcsRelease = {
      name: "July 2026",
      from: 20260701,
      csv: MERGED.replace("A2001,code,Innova,", "A2001,code,Innovamatrix,"),
    };
    const known = hcpcsHistory("hcpcs", [...quarters, july]).codes;
    expect(known.find(({ code }) => code === "A2001")?.shorts).toEqual([
      { from: 20220101, text: "Innova" },
      { from: 20260701, text: "Innovamatrix" },
    ]);
  });

  test("modifiers are a table of their own", () => {
    expect(codes.map(({ code }) => code)).toEqual(["A2001", "A2044", "C9307", "G0202"]);
    expect(hcpcsHistory("modifier", quarters).codes.map(({ code }) => code)).toEqual(["RT"]);
  });

  test("a date that the calendar has not stops the compiler", () => {
    expect(() =>
      hcpcsHistory("hcpcs", [{ ...april, csv: MERGED.replace("20171231", "20171331") }]),
    ).toThrow("G0202: no such day: 20171331");
    expect(() =>
      hcpcsHistory("hcpcs", [{ ...april, csv: MERGED.replace("20010401,", ",") }]),
    ).toThrow("G0202: no add date");
  });
});
