import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildCommand, type CommandUnderTest } from "./command";

let command: CommandUnderTest;
beforeAll(() => {
  command = buildCommand();
});
afterAll(() => command.remove());

const DIABETES = "Type 2 diabetes mellitus without complications";

/** What scripts read. */
interface JsonReport {
  columns: { column: string; header: string; role: string; position: number }[];
  rows: number;
  findings: {
    row: number;
    column: string;
    rule: string;
    severity: string;
    value: string;
    repair: string | null;
  }[];
  summary: { errors: number; warnings: number; infos: number; byRule: Record<string, number> };
}

function checkJson(...args: string[]) {
  const { code, stdout, stderr } = command.run("check", ...args, "--format", "json");
  return { code, stderr, report: JSON.parse(stdout) as JsonReport };
}

/**
 * One sheet in every dialect: `|` stands for the delimiter, `~` for the line end. Row 3 has a category, row 4 a
 * code in small letters between spaces, row 5 is ragged, row 6 has a line end inside quotes.
 */
const SHEET =
  'Claim|Dx 1|Dx 1 Desc|DOS|Note~1|E11.9||2026-03-05|caf\u00e9~2|E11||2026-03-05|"two ""words"""~' +
  '3| i10 |Essential hypertension|2026-03-05|  spaces  ~4|E11.9~5|"E11.9"|""|2026-03-05|"a~b"~';
/** The same with the certain repair made and the empty descriptions filled. */
const CORRECTED =
  `Claim|Dx 1|Dx 1 Desc|DOS|Note~1|E11.9|${DIABETES}|2026-03-05|caf\u00e9~2|E11|Type 2 diabetes mellitus|2026-03-05|"two ""words"""~` +
  `3|I10|Essential hypertension|2026-03-05|  spaces  ~4|E11.9|${DIABETES}~5|"E11.9"|"${DIABETES}"|2026-03-05|"a~b"~`;

type Encode = (text: string) => Buffer;
const utf8: Encode = (text) => Buffer.from(text, "utf8");
const windows1252: Encode = (text) => Buffer.from(text, "latin1");
const utf16le: Encode = (text) => Buffer.from(`\ufeff${text}`, "utf16le");
const utf16be: Encode = (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

describe("check, on CSV in every dialect", () => {
  test.each<[string, string, string, Encode]>([
    ["commas, CRLF, UTF-8", ",", "\r\n", utf8],
    ["semicolons, LF, UTF-8 with mark", ";", "\n", (text) => utf8(`\ufeff${text}`)],
    ["tabs, LF, UTF-16 little-endian", "\t", "\n", utf16le],
    ["tabs, CRLF, UTF-16 big-endian", "\t", "\r\n", utf16be],
    ["pipes, CR, Windows-1252", "|", "\r", windows1252],
    ["a sep= line", ";", "\r\n", (text) => utf8(`sep=;\r\n${text}`)],
    ["no line end at the end", ",", "\n", (text) => utf8(text.trimEnd())],
  ])(
    "finds the same, and changes only the cells that it should: %s",
    (name, delimiter, end, encode) => {
      const written = (sheet: string) =>
        encode(sheet.replaceAll("|", delimiter).replaceAll("~", end));
      const input = command.file("in.csv", written(SHEET));
      const { code, stderr, report } = checkJson(
        input,
        "--fill",
        "--repair",
        "--out",
        command.path("out.csv"),
      );
      expect([name, code, stderr]).toEqual([name, 1, ""]);
      expect(report.rows).toBe(5);
      expect(
        report.findings.map(({ row, column, rule, value }) => [row, column, rule, value]),
      ).toEqual([
        [3, "B", "not-billable", "E11"],
        [4, "B", "code-spacing", " i10 "],
        [4, "B", "code-characters", " i10 "],
      ]);
      expect(command.read("out.csv").equals(written(CORRECTED))).toBe(true);
      expect(command.read("in.csv").equals(written(SHEET))).toBe(true);
    },
  );

  test("keeps mixed line ends line by line, and adds a column where there is none for descriptions", () => {
    const input = command.file(
      "mixed.csv",
      "Dx 1,DOS\r\nE11.9,2026-03-05\nI10,2026-03-05\rE99.99,\r\n",
    );
    command.run("check", input, "--fill", "--out", command.path("mixed-out.csv"));
    expect(command.read("mixed-out.csv").toString()).toBe(
      `Dx 1,DOS,Dx 1 description\r\nE11.9,2026-03-05,${DIABETES}\nI10,2026-03-05,Essential (primary) hypertension\rE99.99,\r\n`,
    );
  });

  test("filling a second time changes nothing", () => {
    const input = command.file(
      "once.csv",
      "Dx 1,CPT,DOS\nE11.9,J1885,2026-03-05\nI10,99213,2026-03-05\n",
    );
    command.run("check", input, "--fill", "--out", command.path("first.csv"));
    command.run("check", command.path("first.csv"), "--fill", "--out", command.path("second.csv"));
    expect(command.read("second.csv").toString()).toBe(command.read("first.csv").toString());
  });

  test("counts rows from the top of the sheet, title rows included", () => {
    const input = command.file(
      "titles.csv",
      "Claims of March\n\nClaim,Dx 1,DOS\n1,E11,2026-03-05\n",
    );
    const { report } = checkJson(input);
    expect(report.findings).toMatchObject([{ row: 4, column: "B", rule: "not-billable" }]);
    expect(report.rows).toBe(1);
  });
});

describe("check", () => {
  test("ends with 0 when there are no errors, and says so in text", () => {
    const input = command.file(
      "clean.csv",
      "Claim,Dx 1,DOS\n1,E11.9,2026-03-05\n2,I10,2026-03-05\n",
    );
    const { code, stdout, stderr } = command.run("check", input);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("clean.csv: 2 lines checked.");
    expect(stdout).toContain("0 errors, 0 warnings, 0 notes.");
  });

  test("takes --on for the lines that have no date of service", () => {
    const input = command.file("undated.csv", "Claim,Dx 1,DOS\n1,R05,\n2,R05,2021-09-30\n");
    expect(checkJson(input, "--on", "2021-09-30").code).toBe(0);
    const later = checkJson(input, "--on", "2021-10-01");
    expect(later.code).toBe(1);
    expect(later.report.findings).toMatchObject([{ row: 2, column: "B" }]);
  });

  test("takes the user's word on columns, by letter and by header", () => {
    const input = command.file(
      "odd.csv",
      "X,Y,When,Z\nE11,E11.9,2026-03-05,\nI10,E11.9,2026-03-05,\n",
    );
    const map = command.file(
      "map.json",
      JSON.stringify({
        X: null,
        B: "diagnosis",
        When: "serviceDate",
        Z: { role: "description", describes: "Y" },
      }),
    );
    const { code, report } = checkJson(
      input,
      "--columns",
      map,
      "--fill",
      "--out",
      command.path("odd-out.csv"),
    );
    expect(code).toBe(0);
    expect(report.columns).toEqual([
      { column: "B", header: "Y", role: "diagnosis", position: 1 },
      { column: "C", header: "When", role: "serviceDate", position: 1 },
      { column: "D", header: "Z", role: "description", position: 1 },
    ]);
    expect(command.read("odd-out.csv").toString()).toBe(
      `X,Y,When,Z\nE11,E11.9,2026-03-05,${DIABETES}\nI10,E11.9,2026-03-05,${DIABETES}\n`,
    );
  });

  test("saves the report with --out in the format asked for, and nothing else", () => {
    const input = command.file("some.csv", "Claim,Dx 1,DOS\n1,E11,2026-03-05\n");
    const json = command.run(
      "check",
      input,
      "--format",
      "json",
      "--out",
      command.path("report.json"),
    );
    expect([json.code, json.stdout, json.stderr]).toEqual([1, "", ""]);
    expect(JSON.parse(command.read("report.json").toString())).toMatchObject({ rows: 1 });
    command.run("check", input, "--format", "csv", "--out", command.path("report.csv"));
    expect(command.read("report.csv").toString()).toMatch(
      /^\ufeffrow,column,header,rule,severity,value,message,repair,suggestions\r\n2,B,Dx 1,not-billable,error,E11,/,
    );
    expect(command.run("check", input, "--format", "csv").stdout).toMatch(/^row,column/);
  });

  test("a report whose reader goes away ends quietly", async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},E11,2026-03-05`);
    const input = command.file("long.csv", `Claim,Dx 1,DOS\n${lines.join("\n")}\n`);
    const { spawn } = await import("node:child_process");
    const child = spawn(process.execPath, [command.bundle, "check", input, "--format", "json"]);
    let stderr = "";
    child.stderr.on("data", (piece) => (stderr += String(piece)));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([1, ""]);
  });
});
