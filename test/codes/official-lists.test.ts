import { beforeAll, expect, test } from "@jest/globals";
import { parseCsv } from "../../src/codes/compile/csv";
import { looksLikeHcpcs } from "../../src/codes/hcpcs";
import { looksLikeIcd9cm } from "../../src/codes/icd9cm";
import { looksLikeModifier } from "../../src/codes/modifier";
import { looksLikePlaceOfService } from "../../src/codes/place-of-service";
import { sourcesNamed } from "../../src/codes/compile/sources";
import type { CodeTable, CodeTables, Day } from "../../src/codes/types";
import { addDays } from "../../src/codes/day";
import { coverageOf, dayBeyond } from "../coverage";
import { testTables, testTablesOfHospital } from "../tables";
import {
  describeOfficial,
  editorTable,
  hcpcsQuarters,
  officialRows,
  officialText,
} from "./official-files";

type Row = Record<string, string>;
type HcpcsKind = "code" | "modifier";

/** Codes and modifiers of files as they were counted when they came: a file cut short would show. */
const COUNTED: Readonly<Record<string, readonly [codes: number, modifiers: number]>> = {
  "hcpcs/hcpcs_level2_2025-10.csv": [8463, 383],
  "hcpcs/hcpcs_level2_2026-01.csv": [8623, 383],
  "hcpcs/hcpcs_level2_merged_2026-04.csv": [8685, 383],
};

/** A quarterly file by its codes. */
interface Quarter {
  readonly file: string;
  readonly from: Day;
  readonly rows: ReadonlyMap<string, Row>;
}

function quartersOf(kind: HcpcsKind): Quarter[] {
  return hcpcsQuarters().map(({ file, from }) => {
    const rows = parseCsv(officialText(file)).filter((row) => row["kind"] === kind);
    return { file, from, rows: new Map(rows.map((row) => [row["code"] ?? "", row])) };
  });
}

/** In one short description the source lost a character; spaces are set now so, now so. */
function inPlainSpaces(text: string | null | undefined): string {
  return (text ?? "").replaceAll("\uFFFD", " ").replace(/\s+/g, " ");
}

/** The newest of these files that has the code and says this of it. */
function newestRow(quarters: readonly Quarter[], code: string, says: string): Row {
  const quarter = quarters.findLast(({ rows }) => rows.get(code)?.[says] !== undefined);
  return quarter?.rows.get(code) ?? {};
}

/** What the table says of a code today, and what the files say of it, in the same words. */
function asTableSays(table: CodeTable, code: string, day: Day): Row {
  const spans = table.spans(code);
  return {
    code,
    from: spans.map(({ from }) => from).join(),
    to: spans.map(({ to }) => to ?? "").join(),
    inferred: spans.map(({ inferred }) => inferred).join(),
    description: inPlainSpaces(table.description(code, day)),
    short: inPlainSpaces(table.shortDescription(code, day)),
  };
}

function asFilesSay(quarters: readonly Quarter[], code: string): Row {
  const dated = newestRow(quarters, code, "add_date");
  const told = (says: string) =>
    quarters.findLast(({ rows }) => rows.get(code)?.[says])?.rows.get(code)?.[says];
  return {
    code,
    from: dated["add_date"] ?? "",
    to: dated["termination_date"] ?? "",
    inferred: String((dated["note"] ?? "") !== ""),
    description: inPlainSpaces(told("long_description") ?? told("short_description")),
    short: inPlainSpaces(told("short_description")),
  };
}

describeOfficial("HCPCS Level II and the official files", () => {
  let tables: CodeTables;
  const quarters: Partial<Record<HcpcsKind, readonly Quarter[]>> = {};
  const filesOf = (kind: HcpcsKind) => (quarters[kind] ??= quartersOf(kind));
  beforeAll(async () => {
    tables = await testTables();
  });

  const systems = [
    { system: "hcpcs", kind: "code", looksLike: looksLikeHcpcs },
    { system: "modifier", kind: "modifier", looksLike: looksLikeModifier },
  ] as const;

  test.each(systems)("agree on every code of $system", ({ system, kind, looksLike }) => {
    const table = tables[system];
    const files = filesOf(kind);
    for (const { file, rows } of files) {
      const [codes, modifiers] = COUNTED[file] ?? [rows.size, rows.size];
      expect({ file, size: rows.size }).toEqual({
        file,
        size: kind === "code" ? codes : modifiers,
      });
    }
    const codes = [...new Set(files.flatMap(({ rows }) => [...rows.keys()]))].sort();
    expect(codes.length).toBeGreaterThan(kind === "code" ? 8_000 : 300);
    expect(table.size).toBe(codes.length);
    expect(codes.filter((code) => !looksLike(code))).toEqual([]);
    const day = files.at(-1)?.from ?? 0;
    expect(codes.map((code) => asTableSays(table, code, day))).toEqual(
      codes.map((code) => asFilesSay(files, code)),
    );
  });

  test.each(systems)("agree on the wordings of $system in every quarter", ({ system, kind }) => {
    const different: string[] = [];
    for (const { from, rows } of filesOf(kind)) {
      for (const [code, row] of rows) {
        const long = row["long_description"];
        const short = row["short_description"];
        if (long && inPlainSpaces(tables[system].description(code, from)) !== inPlainSpaces(long))
          different.push(`${code} on ${from}`);
        if (
          short &&
          inPlainSpaces(tables[system].shortDescription(code, from)) !== inPlainSpaces(short)
        )
          different.push(`${code} on ${from}, in short`);
      }
    }
    expect(different).toEqual([]);
  });

  test.each(systems)(
    "keep the earlier wording of $system to the day before",
    ({ system, kind }) => {
      const files = filesOf(kind);
      let revised = 0;
      files.slice(1).forEach(({ from, rows }, at) => {
        for (const [code, row] of rows) {
          const before = inPlainSpaces(files[at]?.rows.get(code)?.["long_description"]);
          const now = inPlainSpaces(row["long_description"]);
          if (before === "" || now === "" || before === now) continue;
          revised++;
          const { description } = tables[system];
          expect(inPlainSpaces(description(code, addDays(from, -1)))).toBe(before);
          expect(inPlainSpaces(description(code, from))).toBe(now);
        }
      });
      // 295 codes were reworded in January 2026; no modifier was.
      if (kind === "code") expect(revised).toBeGreaterThanOrEqual(295);
    },
  );

  test.each(systems)(
    "let a code of $system be used on its last day, and not on the next",
    ({ system, kind }) => {
      const ends = new Map<string, Day>();
      for (const { rows } of filesOf(kind))
        for (const [code, { termination_date }] of rows)
          if (termination_date) ends.set(code, Number(termination_date));
          else if (termination_date === "") ends.delete(code);
      expect(ends.size).toBeGreaterThan(10);
      for (const [code, end] of ends) {
        expect(tables[system].on(code, end).status).toBe("valid");
        expect(tables[system].on(code, addDays(end, 1)).status).toBe("expired");
      }
    },
  );

  test("keep what ended since 2014-12-31, which is why the coverage begins the day after", () => {
    const { hcpcs } = tables;
    const ends = Array.from({ length: hcpcs.size }, (_, at) =>
      String(hcpcs.spans(hcpcs.codeAt(at))[0]?.to ?? ""),
    );
    const early = ends.filter((end) => end !== "" && end < "20141231");
    expect(early).toHaveLength(1);
    for (let year = 2014; year <= 2025; year++) {
      const ofYear = ends.filter((end) => end.startsWith(String(year)));
      expect({ year, many: ofYear.length >= 38 }).toEqual({ year, many: true });
    }
    expect(tables.hcpcs.coverage).toEqual({ from: 20150101, to: coverageOf("hcpcs").to });
  });

  test("say nothing about a code that may be newer than the table", () => {
    expect(tables.hcpcs.on("A9999", dayBeyond("hcpcs")).status).toBe("valid");
    expect(tables.hcpcs.on("A0001", coverageOf("hcpcs").to).status).toBe("unknown");
    expect(tables.hcpcs.on("A0001", dayBeyond("hcpcs")).status).toBe("outside-coverage");
    expect(tables.hcpcs.on("A0001", 20141231).status).toBe("outside-coverage");
  });
});

describeOfficial("place of service and the official list", () => {
  const lists = () =>
    sourcesNamed("pos", /^place_of_service_cms_(\d{4})-(\d{2})\.csv$/).map(
      ({ file, said: [year, month] }) => ({
        from: Number(`${year}${month}01`),
        rows: parseCsv(officialText(file)),
      }),
    );

  test("agree on every code and name of every list", async () => {
    const { pos } = await testTables();
    const all = lists();
    expect(all[0]?.rows).toHaveLength(52);
    const codes = new Set(all.flatMap(({ rows }) => rows.map(({ code = "" }) => code)));
    expect(pos.size).toBe(codes.size);
    for (const { from, rows } of all) {
      for (const { code = "", name } of rows) {
        // A list names codes that begin some months after it.
        const day = Math.max(from, pos.spans(code)[0]?.from ?? 0);
        expect(looksLikePlaceOfService(code)).toBe(true);
        expect({ code, name: pos.description(code, day) }).toEqual({ code, name });
        expect({ code, status: pos.on(code, day).status }).toEqual({ code, status: "valid" });
      }
      const listed = new Set(rows.map(({ code }) => code));
      for (let at = 0; at < pos.size; at++) {
        const code = pos.codeAt(at);
        if (!listed.has(code)) expect(["not-yet", "expired"]).toContain(pos.on(code, from).status);
      }
    }
    for (const { code = "" } of all.at(-1)?.rows ?? [])
      expect(pos.on(code, 20350101).status).toBe("valid");
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
    expect(pos.on("00", coverageOf("pos").to).status).toBe("unknown");
    expect(pos.on("00", dayBeyond("pos")).status).toBe("outside-coverage");
  });
});

describeOfficial("ICD-9-CM diagnosis codes and the Medicare Code Editor", () => {
  test("agree on which there are", async () => {
    const { isIcd9Diagnosis, icd10cm } = await testTables();
    const { file } = editorTable("icd9cm_diagnosis");
    const codes = new Set(officialRows(file).map(([code]) => code ?? ""));
    // ICD-9-CM is closed: no later release of the editor can have more.
    expect(codes.size).toBe(15075);
    expect([...codes].filter((code) => !isIcd9Diagnosis(code))).toEqual([]);
    expect([...codes].filter((code) => !looksLikeIcd9cm(code))).toEqual([]);
    const newer = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
    expect(newer.filter((code) => isIcd9Diagnosis(code) !== codes.has(code))).toEqual([]);
  });

  test("agree on which procedures there are, among all of three and four digits", async () => {
    const { isIcd9Procedure } = await testTablesOfHospital();
    const codes = new Set(
      officialRows(editorTable("icd9cm_procedure").file).map(([code]) => code ?? ""),
    );
    expect(codes.size).toBe(3966);
    const [three, four] = [3, 4].map((length) =>
      Array.from({ length: 10 ** length }, (_, at) => String(at).padStart(length, "0")),
    );
    const known = [...(three ?? []), ...(four ?? [])].filter(isIcd9Procedure);
    expect(known.sort()).toEqual([...codes].sort());
  });
});
