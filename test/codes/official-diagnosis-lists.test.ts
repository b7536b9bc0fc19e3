import { beforeAll, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasSources, newestSource, SOURCES_FOLDER } from "../../src/codes/compile/sources";
import { addDays, toDayNumber } from "../../src/codes/day";
import type { CodeTables, Day, DiagnosisTable } from "../../src/codes/types";
import { coverageOf } from "../coverage";
import { testTables } from "../tables";
import { describeOfficial, editorTable, officialRows } from "./official-files";

/** The last day that the Medicare Code Editor's table knows, and the last that ours cover. */
const EDITOR = hasSources() ? editorTable("icd10cm") : { file: "", lastDay: 0 };
const EDITOR_LAST_DAY = EDITOR.lastDay;
const LAST_DAY: Day = coverageOf("icd10cm").to;

let tables: CodeTables;
let table: DiagnosisTable;
beforeAll(async () => {
  tables = await testTables();
  table = tables.icd10cm;
});

function unzipped(file: string): Record<string, string> {
  const entries = unzipSync(readFileSync(join(SOURCES_FOLDER, file)));
  return Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describeOfficial("the edits of diagnoses and the Medicare Code Editor's table", () => {
  const editsOn = (code: string, day: Day) => [...tables.diagnosisEdits.on(code, day)].sort();

  test("agree on every line, on its first and on its last day", () => {
    const rows = officialRows(EDITOR.file);
    expect(rows.length).toBeGreaterThanOrEqual(84_932);
    const different = rows.filter(([code = "", from, to, edits = ""]) => {
      const wanted = edits.split(" ").filter(Boolean).sort().join();
      const days = [Number(from), to ? Number(to) : EDITOR_LAST_DAY];
      return days.some((day) => editsOn(code, day).join() !== wanted);
    });
    expect(different).toEqual([]);
  });

  test("carry on after the table's end, for the codes that are still in use", () => {
    const open = officialRows(EDITOR.file).filter(([, , to]) => !to);
    let inUse = 0;
    for (const [code = "", , , edits = ""] of open) {
      for (const day of [addDays(EDITOR_LAST_DAY, 1), LAST_DAY]) {
        const isUsable = table.on(code, day).status === "valid";
        if (isUsable) inUse++;
        const wanted = isUsable ? edits.split(" ").filter(Boolean).sort() : [];
        if (editsOn(code, day).join() !== wanted.join())
          throw new Error(`${code} on ${day}: ${editsOn(code, day).join()}`);
      }
    }
    expect(inUse).toBeGreaterThan(149_000);
  });

  test("say nothing of codes that came later", () => {
    const known = new Set(officialRows(EDITOR.file).map(([code]) => code));
    const later = Array.from({ length: table.size }, (_, at) => table.codeAt(at)).filter(
      (code) => table.on(code, LAST_DAY).status === "valid" && !known.has(code),
    );
    // 190 codes of FY2027 came after the editor of FY2026; the next editor will know them.
    if (EDITOR_LAST_DAY === 20260930) expect(later.length).toBeGreaterThanOrEqual(190);
    expect(later.flatMap((code) => editsOn(code, LAST_DAY))).toEqual([]);
  });

  test("agree on the ages of every group, on the first and on the last day", () => {
    for (const [edit, first, last, from, to] of officialRows(editorTable("age_groups").file)) {
      for (const day of [Number(from), to ? Number(to) : LAST_DAY]) {
        const ages = tables.diagnosisEdits.ages(edit as "adult", day);
        expect({ edit, day, ages }).toEqual({
          edit,
          day,
          ages: { first: Number(first), last: Number(last) },
        });
      }
    }
    expect(tables.diagnosisEdits.ages("manifestation", LAST_DAY)).toBeNull();
  });
});

/** A new code of the conversion table that no release ever had. */
const MISPRINT = "E113X11";

/** Days within a fiscal year on which codes can come: January, April and July. */
const UPDATES: readonly Day[] = Array.from({ length: 20 }, (_, at) => 2016 + at).flatMap((year) =>
  [101, 401, 701].map((day) => year * 10_000 + day),
);
/** The newest line that was looked at when the misprints were listed. */
const LOOKED_AT: Day = 20251001;

interface PlainConversion {
  readonly code: string;
  readonly from: Day;
  readonly previous: string;
}

/** The conversion table's rows, by the simplest reading of its XML. */
function plainConversions(): PlainConversion[] {
  const parts = unzipped(newestSource("icd10cm", /^icd10cm_conversion_table_\d+\.xlsx$/).file);
  const strings = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = ""]) => item.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&"),
  );
  const rows = [
    ...(parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs),
  ].map(([, row = ""]) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([cell, content = ""]) => {
      const value = /<v>(.*?)<\/v>/.exec(content)?.[1] ?? "";
      return /t="s"/.test(cell.slice(0, cell.indexOf(">")))
        ? (strings[Number(value)] ?? "")
        : value;
    }),
  );
  return rows.slice(2).flatMap(([code = "", effective = "", previous = ""]) => {
    if (code === "") return [];
    const number = Number(effective);
    // Excel's day 25569 is 1970-01-01.
    const from =
      number < 10_000
        ? number * 10_000 + 1001
        : UPDATES.find((day) => toDayNumber(day) === number - 25569);
    if (from === undefined) throw new Error(`${code}: ${effective}`);
    return [{ code: code.replace(/[.\s]/g, ""), from, previous }];
  });
}

/** Every code that such a text names, ranges written out, among those that could be billed the day before. */
function codesNamed({ code, from, previous }: PlainConversion): string[] {
  const before = (each: string) => table.on(each, addDays(from, -1)).status === "valid";
  const pieces =
    previous.replaceAll(".", "").match(/[A-Z]\d[0-9A-Z]+(?:-[A-Z]\d[0-9A-Z]+)?/g) ?? [];
  const all = pieces.flatMap((piece) => {
    const [first = "", last = first] = piece.split("-");
    if (first === last && before(first)) return [first];
    const between: string[] = [];
    for (let at = table.lowerBound(first); at < table.size; at++) {
      const each = table.codeAt(at);
      if (each.slice(0, last.length) > last) break;
      const isOfEncounter = first.length < 7 || each[6] === code[6];
      if (before(each) && isOfEncounter) between.push(each);
    }
    return between;
  });
  return [...new Set(all)].sort();
}

describeOfficial("the replacements and CMS's conversion table", () => {
  test("agree on every line, both ways", () => {
    const lines = plainConversions();
    expect(lines.length).toBeGreaterThanOrEqual(5892);
    const different: string[] = [];
    const leftOut: PlainConversion[] = [];
    for (const line of lines.filter(({ code }) => code !== MISPRINT)) {
      const wanted = codesNamed(line);
      const found = table
        .replaces(line.code)
        .filter(({ from }) => from === line.from)
        .map(({ code }) => code);
      const mine = wanted.filter((code) => found.includes(code));
      if (mine.length < wanted.length) different.push(`${line.code}: ${wanted.join()}`);
      if (wanted.length === 0 && line.previous !== "None") leftOut.push(line);
      // One way for codes by the hundred, both ways for the others.
      if (wanted.length > 20) continue;
      for (const code of wanted) {
        const isBack = table
          .replacedBy(code)
          .some((each) => each.code === line.code && each.from === line.from);
        if (!isBack) different.push(`${code}: ${line.code}`);
      }
    }
    expect(different).toEqual([]);
    // Misprints: previous codes that never were, or could never be billed before the new one came.
    const early = leftOut.filter(({ from }) => from <= LOOKED_AT);
    expect([...new Set(early.map(({ code }) => code.slice(0, 5)))].sort()).toEqual([
      "H0583",
      "H4084",
      "Q5212",
      "R3919",
      "V2981",
      "V2988",
      "Z7731",
      "Z7739",
      "Z8044",
    ]);
    expect(leftOut.length).toBeLessThan(40);
  }, 60_000);

  test("every new code came into force on the day that its line says", () => {
    const odd = plainConversions()
      .filter(({ from }) => from <= LOOKED_AT)
      .filter(
        ({ code, from }) => !table.spans(code).some((span) => span.billable && span.from === from),
      )
      .map(({ code }) => code);
    expect(odd).toEqual([MISPRINT]);
  });

  test("cover most codes that ever ended", () => {
    let ended = 0;
    let replaced = 0;
    for (let at = 0; at < table.size; at++) {
      const code = table.codeAt(at);
      for (const { billable, to } of table.spans(code)) {
        if (!billable || to === null || to > addDays(LOOKED_AT, -1)) continue;
        ended++;
        if (table.replacedBy(code).some(({ from }) => from === addDays(to, 1))) replaced++;
      }
    }
    expect(replaced / ended).toBeGreaterThan(0.8);
  });
});

/** First code of the tree below (or at) a code that can be billed on the last day. */
function usable(code: string): string | undefined {
  for (let at = table.lowerBound(code); table.codeAt(at).startsWith(code); at++)
    if (table.on(table.codeAt(at), LAST_DAY).status === "valid") return table.codeAt(at);
  return undefined;
}

/** The notes of one kind that stand at a code, each with the codes that it names plainly in parentheses. */
function plainNotes(kind: string): { at: string; targets: string[] }[] {
  const [xml = ""] = Object.values(
    unzipped(newestSource("icd10cm", /^icd10cm_tabular_[-\d]+\.zip$/).file),
  );
  const pattern = `<name>([A-Z]\\d[0-9A-Z][.0-9A-Z]*)</name>|<${kind}>(.*?)</${kind}>|<(?:section|chapter)\\b`;
  const notes: { at: string; targets: string[] }[] = [];
  let at: string | null = null;
  for (const [whole, name, said] of xml.matchAll(new RegExp(pattern, "gs"))) {
    if (/^<[sc]/.test(whole) && said === undefined) at = null;
    if (name !== undefined) at = name.replace(".", "");
    if (said === undefined || at === null) continue;
    const named = said.matchAll(/\(([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]*)?)-?\)/g);
    notes.push({ at, targets: [...named].map(([, target = ""]) => target.replace(".", "")) });
  }
  return notes;
}

describeOfficial("the notes and the tabular list", () => {
  test.each([
    { kind: "excludes2", of: "excludes2Of", least: 1000 },
    { kind: "codeAlso", of: "codeAlsoOf", least: 100 },
    { kind: "useAdditionalCode", of: "useAdditionalOf", least: 700 },
  ] as const)("agree on every $kind note at a code that names codes plainly", (each) => {
    const { kind, of, least } = each;
    let named = 0;
    const missing: string[] = [];
    for (const { at, targets } of plainNotes(kind)) {
      const one = usable(at);
      for (const target of targets) {
        const other = usable(target);
        if (!one || !other) continue;
        named++;
        const isThere = tables.diagnosisNotes[of](one).some(
          (note) =>
            note.at.first === at &&
            note.targets.some((range) => range.first <= target && target <= range.last),
        );
        if (!isThere) missing.push(`${at}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
    expect(named).toBeGreaterThan(least);
  });

  test("agree on every includes note at a code, word by word", () => {
    const [xml = ""] = Object.values(
      unzipped(newestSource("icd10cm", /^icd10cm_tabular_[-\d]+\.zip$/).file),
    );
    let at = "";
    let told = 0;
    for (const [, name, said] of xml.matchAll(
      /<name>([A-Z]\d[0-9A-Z][.0-9A-Z]*)<\/name>|<includes>(.*?)<\/includes>|<(?:section|chapter)\b/gs,
    )) {
      at = name?.replace(".", "") ?? (said === undefined ? "" : at);
      const one = said === undefined || at === "" ? undefined : usable(at);
      if (!one || said === undefined) continue;
      told++;
      const texts = [...said.matchAll(/<note>(.*?)<\/note>/gs)].map(([, text = ""]) =>
        text
          .replace(/<[^>]+>/g, "")
          .replaceAll("&amp;", "&")
          .trim(),
      );
      const notes = tables.diagnosisNotes.includesOf(one);
      expect(notes.find((note) => note.at.first === at && note.at.last === at)?.texts).toEqual(
        texts,
      );
    }
    expect(told).toBeGreaterThan(300);
  });

  test("agree on what 7th characters mean, and with the descriptions of all codes below, to the last day", () => {
    const [xml = ""] = Object.values(
      unzipped(newestSource("icd10cm", /^icd10cm_tabular_[-\d]+\.zip$/).file),
    );
    const plain = new Map<string, string[]>();
    let at = "";
    for (const [, name, said] of xml.matchAll(
      /<name>([A-Z]\d[0-9A-Z][.0-9A-Z]*)<\/name>|<sevenChrDef>(.*?)<\/sevenChrDef>/gs,
    )) {
      if (name !== undefined) at = name.replace(".", "");
      else
        plain.set(
          at,
          [...(said ?? "").matchAll(/<extension char="(.)">(.*?)<\/extension>/g)].map(
            ([, character = "", means = ""]) => `${character} ${means}`,
          ),
        );
    }
    expect(plain.size).toBe(507);

    const different: string[] = [];
    const otherwiseDescribed: string[] = [];
    let explained = 0;
    for (let i = 0; i < table.size; i++) {
      const code = table.codeAt(i);
      if (code.length < 7 || table.on(code, LAST_DAY).status !== "valid") continue;
      const place = [6, 5, 4, 3].map((end) => code.slice(0, end)).find((each) => plain.has(each));
      const meanings = tables.diagnosisNotes.seventh(code)?.meanings ?? [];
      const said = meanings.map(({ character, means }) => `${character} ${means}`);
      if (said.join() !== (plain.get(place ?? "") ?? []).join()) different.push(code);
      if (!place) continue;
      explained++;
      const own = meanings.find(({ character }) => character === code[6])?.means;
      const isItsEnd = own !== undefined && table.description(code, LAST_DAY)?.endsWith(own);
      if (!isItsEnd) otherwiseDescribed.push(code);
    }
    expect(different).toEqual([]);
    expect(otherwiseDescribed).toEqual([]);
    expect(explained).toBeGreaterThan(51_000);
  });

  test("agree on every Excludes1 note at a code that names codes plainly", () => {
    let pairs = 0;
    const missing: string[] = [];
    for (const { at, targets } of plainNotes("excludes1")) {
      const one = usable(at);
      for (const target of targets) {
        const other = usable(target);
        if (!one || !other || one.startsWith(target)) continue;
        pairs++;
        if (!tables.diagnosisNotes.excludes(one, other)) missing.push(`${one} ${other}`);
        if (!tables.diagnosisNotes.excludes(other, one)) missing.push(`${other} ${one}`);
      }
    }
    expect(missing).toEqual([]);
    expect(pairs).toBeGreaterThan(4000);
  });

  test("name only codes that are in use", () => {
    const inUse = Array.from({ length: table.size }, (_, at) => table.codeAt(at)).filter((code) =>
      ["valid", "header"].includes(table.on(code, LAST_DAY).status),
    );
    const ranges = new Set(
      inUse.flatMap((code) =>
        tables.diagnosisNotes.codeFirst(code).flatMap(({ at, targets }) => [at, ...targets]),
      ),
    );
    expect(ranges.size).toBeGreaterThan(800);
    const empty = [...ranges].filter(
      ({ first, last }) =>
        !inUse.some(
          (code) => code.slice(0, first.length) >= first && code.slice(0, last.length) <= last,
        ),
    );
    expect(empty).toEqual([]);
  });
});
