import { beforeAll, expect, test } from "@jest/globals";
import { parseCsv } from "../../src/codes/compile/csv";
import { looksLikeHcpcs } from "../../src/codes/hcpcs";
import { looksLikeIcd9cm } from "../../src/codes/icd9cm";
import { looksLikeModifier } from "../../src/codes/modifier";
import { looksLikePlaceOfService } from "../../src/codes/place-of-service";
import type { CodeTable, CodeTables } from "../../src/codes/types";
import { addDays } from "../../src/codes/day";
import { coverageOf } from "../coverage";
import { testTables } from "../tables";
import { describeOfficial, officialRows, officialText } from "./official-files";

type Row = Record<string, string>;

function byCode(file: string): Map<string, Row> {
  return new Map(parseCsv(officialText(file)).map((row) => [row["code"] ?? "", row]));
}

/** What the table says of a code, and what the joined file says of it, in the same words. */
function asTableSays(table: CodeTable, code: string): Row {
  const spans = table.spans(code);
  return {
    code,
    from: spans.map(({ from }) => from).join(),
    to: spans.map(({ to }) => to ?? "").join(),
    inferred: spans.map(({ inferred }) => inferred).join(),
    description: table.description(code, 20260101) ?? "",
  };
}

function asFileSays(row: Row): Row {
  return {
    code: row["code"] ?? "",
    from: row["add_date"] ?? "",
    to: row["termination_date"] ?? "",
    inferred: String(row["note"] !== ""),
    // One short description lost a character; everything else stands as it is.
    description: row["long_description"] || (row["short_description"] ?? "").replace("\uFFFD", " "),
  };
}

describeOfficial("HCPCS Level II and the official files", () => {
  let tables: CodeTables;
  let merged: Map<string, Row>;
  let october: Map<string, Row>;
  beforeAll(async () => {
    tables = await testTables();
    merged = byCode("hcpcs/hcpcs_level2_merged_2026-04.csv");
    october = byCode("hcpcs/hcpcs_level2_2025-10.csv");
  });

  const systems = [
    { system: "hcpcs", kind: "code", count: 8685, looksLike: looksLikeHcpcs },
    { system: "modifier", kind: "modifier", count: 383, looksLike: looksLikeModifier },
  ] as const;

  test.each(systems)("agree on every code of $system", ({ system, kind, count, looksLike }) => {
    const table = tables[system];
    const rows = [...merged.values()].filter((row) => row["kind"] === kind);
    expect(rows).toHaveLength(count);
    expect(table.size).toBe(count);
    expect(rows.filter(({ code = "" }) => !looksLike(code))).toEqual([]);
    expect(rows.map(({ code = "" }) => asTableSays(table, code))).toEqual(rows.map(asFileSays));
  });

  test.each(systems)("agree on the wording of $system before January 2026", ({ system, kind }) => {
    const rows = [...october.values()].filter((row) => row["kind"] === kind);
    const different = rows.filter(
      ({ code = "", long_description }) =>
        tables[system].description(code, 20251231) !== long_description,
    );
    expect(different).toEqual([]);
  });

  test.each(systems)(
    "let a code of $system be used on its last day, and not on the next",
    ({ system, kind }) => {
      const ended = [...merged.values()].filter(
        (row) => row["kind"] === kind && row["termination_date"],
      );
      expect(ended.length).toBeGreaterThan(10);
      for (const { code = "", termination_date } of ended) {
        expect(tables[system].on(code, Number(termination_date)).status).toBe("valid");
        expect(tables[system].on(code, 20300101).status).toBe("expired");
      }
    },
  );

  test("keep what ended since 2014-12-31, which is why the coverage begins the day after", () => {
    const ends = [...merged.values()]
      .filter((row) => row["kind"] === "code")
      .map((row) => row["termination_date"] ?? "");
    const early = ends.filter((end) => end !== "" && end < "20141231");
    expect(early).toHaveLength(1);
    for (let year = 2014; year <= 2025; year++) {
      const ofYear = ends.filter((end) => end.startsWith(String(year)));
      expect({ year, many: ofYear.length >= 38 }).toEqual({ year, many: true });
    }
    expect(tables.hcpcs.coverage).toEqual({ from: 20150101, to: coverageOf("hcpcs").to });
  });

  test("say nothing about a code that may be newer than the table", () => {
    expect(tables.hcpcs.on("A9999", addDays(coverageOf("hcpcs").to, 1)).status).toBe("valid");
    expect(tables.hcpcs.on("A0001", coverageOf("hcpcs").to).status).toBe("unknown");
    expect(tables.hcpcs.on("A0001", addDays(coverageOf("hcpcs").to, 1)).status).toBe(
      "outside-coverage",
    );
    expect(tables.hcpcs.on("A0001", 20141231).status).toBe("outside-coverage");
  });
});

describeOfficial("place of service and the official list", () => {
  test("agree on every code and name", async () => {
    const { pos } = await testTables();
    const rows = parseCsv(officialText("pos/place_of_service_cms_2024-05.csv"));
    expect(rows).toHaveLength(52);
    expect(pos.size).toBe(52);
    for (const { code = "", name } of rows) {
      expect(looksLikePlaceOfService(code)).toBe(true);
      expect({ code, name: pos.description(code, 20240801) }).toEqual({ code, name });
      expect(pos.on(code, 20240801).status).toBe("valid");
      expect(pos.on(code, 20260101).status).toBe("valid");
    }
  });

  test("know the days that CMS gave for the newer codes", async () => {
    const { pos } = await testTables();
    expect(pos.on("10", 20211231).status).toBe("not-yet");
    expect(pos.on("10", 20220101).status).toBe("valid");
    expect(pos.on("27", 20230930).status).toBe("not-yet");
    expect(pos.on("19", 20151001).status).toBe("valid");
    expect(pos.on("58", 20191231).status).toBe("not-yet");
    expect(pos.on("66", 20240731).status).toBe("not-yet");
    expect(pos.description("02", 20211231)).toBe("Telehealth");
    expect(pos.on("11", 20150930).status).toBe("outside-coverage");
    expect(pos.on("30", coverageOf("pos").to).status).toBe("unknown");
    expect(pos.on("30", addDays(coverageOf("pos").to, 1)).status).toBe("outside-coverage");
  });
});

describeOfficial("ICD-9-CM diagnosis codes and the Medicare Code Editor", () => {
  test("agree on which there are", async () => {
    const { isIcd9Diagnosis, icd10cm } = await testTables();
    const codes = new Set(
      officialRows("mce/mce_43.1_icd9cm_diagnosis.tsv").map(([code]) => code ?? ""),
    );
    expect(codes.size).toBe(15075);
    expect([...codes].filter((code) => !isIcd9Diagnosis(code))).toEqual([]);
    expect([...codes].filter((code) => !looksLikeIcd9cm(code))).toEqual([]);
    const newer = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
    expect(newer.filter((code) => isIcd9Diagnosis(code) !== codes.has(code))).toEqual([]);
  });
});
