import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../src/cli/own-tables/data-folder";
import { createFolder, runIn } from "./command";

// Every code, text, pair and number is invented, in the shape of CPT.
const LIST =
  "Code,Description\n99991,Invented repair of the left wing\n99992,Invented inspection\n";
const PAIRS =
  "Column 1\tColumn 2\t*\tEffective\tDeletion\tModifier\tRationale\n99991\t99992\t\t20200101\t*\t0\tInvented\n";
const CLAIMS = `Claim,DOS,CPT,Description
1001,03/02/2026,99991,
1001,03/02/2026,99992,
1002,03/02/2026,99993,
`;

const folder = createFolder();
const data = folder.path("data");
const run = (...args: readonly string[]) => runIn(data, ...args);

beforeEach(() => rmSync(data, { recursive: true, force: true }));
afterAll(() => folder.remove());

describe("tables", () => {
  test("add keeps a list that check, describe and search then use; remove takes it away", async () => {
    const list = folder.file("cpt 2026.csv", LIST);
    const claims = folder.file("claims.csv", CLAIMS);
    expect(await run("tables", "list")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("No code tables were added"),
    });
    expect(await run("tables", "add", list)).toEqual({
      code: 0,
      stdout: "CPT list cpt 2026 is added.\n",
      stderr: "",
    });
    expect((await run("tables", "list")).stdout).toMatch(
      /^cpt-cpt-2026\n {2}CPT list cpt 2026: 2 codes, for all dates\n/,
    );

    const checked = JSON.parse((await run("check", claims, "--format", "json")).stdout);
    expect(checked.findings).toMatchObject([
      { row: 4, rule: "cpt-unlisted", severity: "warning", value: "99993" },
    ]);
    expect(checked.tables.at(-1)).toEqual({
      system: "cpt",
      releases: ["CPT list cpt 2026"],
      from: null,
      to: null,
      codes: 2,
    });
    const out = folder.path("filled.csv");
    await run("check", claims, "--fill", "--out", out);
    expect(readFileSync(out, "utf8")).toContain("99991,Invented repair of the left wing");

    const described = JSON.parse(
      (await run("describe", "99991", "99993", "--format", "json")).stdout,
    );
    expect(described).toMatchObject([
      {
        code: "99991",
        system: "cpt",
        description: "Invented repair of the left wing",
        status: "valid",
        validFrom: null,
      },
      { code: "99993", system: "cpt", description: null, status: "unknown" },
    ]);
    const found = JSON.parse(
      (await run("search", "left", "wing", "repair", "--system", "cpt", "--format", "json")).stdout,
    );
    expect(found).toMatchObject([{ code: "99991", system: "cpt", billable: true }]);

    expect((await run("tables", "remove", "CPT list cpt 2026")).stdout).toBe(
      "CPT list cpt 2026 is removed.\n",
    );
    expect(JSON.parse((await run("check", claims, "--format", "json")).stdout).findings).toEqual(
      [],
    );
  });

  test("--table uses a file for one check, and keeps nothing", async () => {
    const claims = folder.file("claims.csv", CLAIMS);
    const pairs = folder.file("ccipra-v320r0-f1.txt", PAIRS);
    const list = folder.file("cpt.csv", LIST);
    const checked = await run(
      "check",
      claims,
      "--format",
      "json",
      "--table",
      pairs,
      "--table",
      list,
    );
    expect(checked.code).toBe(1);
    const { findings, tables } = JSON.parse(checked.stdout);
    expect(findings.map(({ rule, row }: { rule: string; row: number }) => [rule, row])).toEqual([
      ["ncci-pair", 3],
      ["cpt-unlisted", 4],
    ]);
    expect(tables.at(-1)).toEqual({
      system: "ncci",
      releases: ["NCCI pairs for practitioners, v320r0-f1 (Q1 2026)"],
      from: "2026-01-01",
      to: "2026-03-31",
      codes: 1,
    });
    expect(checked.stderr).toContain("For this check: CPT list cpt is added");
    expect((await run("tables", "list", "--format", "json")).stdout).toBe("[]\n");
  });

  test("--table says of a file that is known already what tables add says, and uses it once", async () => {
    const claims = folder.file("claims.csv", CLAIMS);
    const list = folder.file("cpt.csv", LIST);
    const { stderr } = await run("check", claims, "--table", list, "--table", list);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringContaining("For this check: CPT list cpt is added"),
      "For this check: CPT list cpt was added already, from the very same file.",
    ]);
  });

  test("one file that cannot be taken leaves all as it was, with its line and reason", async () => {
    const good = folder.file("cpt.csv", LIST);
    const bad = folder.file("bad.csv", `${LIST}99991,Something else\n`);
    const { code, stdout, stderr } = await run("tables", "add", good, bad);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "encounter-codes: bad.csv, line 4: 99991 stands here and on line 2 with different descriptions. Keep the right one and add the file again.\n",
    );
    expect((await run("tables", "list", "--format", "json")).stdout).toBe("[]\n");
  });

  test("a file of 300 MB is refused without being read", async () => {
    const huge = folder.path("huge.zip");
    closeSync(openSync(huge, "w"));
    truncateSync(huge, 300 * 2 ** 20);
    const { code, stderr } = await run("tables", "add", huge);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "the file has 300 MB, and no code table that we know has more than 200 MB",
    );
  });

  test("the same file twice is not kept twice, and the same list again takes the place of the first", async () => {
    const list = folder.file("cpt.csv", LIST);
    await run("tables", "add", list);
    expect((await run("tables", "add", list)).stdout).toContain("was added already");
    folder.file("cpt.csv", `${LIST}99994,Invented and new\n`);
    expect((await run("tables", "add", list)).stdout).toContain("takes the place");
    const kept = JSON.parse((await run("tables", "list", "--format", "json")).stdout);
    expect(kept).toMatchObject([
      { id: "cpt-cpt", kind: "cpt", count: 3, from: null, setting: null, file: "cpt.csv" },
    ]);
  });

  test("a release that no name tells asks for --from; a day that is none is told under that name", async () => {
    const line = `00001 A00     0 ${"Cholera".padEnd(60)} Cholera\n`;
    const order = folder.file("codes.txt", line);
    const asked = await run("tables", "add", order);
    expect(asked).toMatchObject({ code: 2, stdout: "" });
    expect(asked.stderr).toBe(
      "encounter-codes: codes.txt: neither its name nor its contents tell which release this is. " +
        "Add it again with the release’s first day, such as --from 2027-10-01 for FY2028.\n",
    );
    const dated = await run("tables", "add", order, "--from", "2027-10-01");
    expect(dated.stderr).toContain("codes.txt, line 1: it has only 1 of the codes of a release");
    expect((await run("tables", "add", order, "--from", "2027-10-32")).stderr).toBe(
      'encounter-codes: --from takes a date like 2026-03-05, not "2027-10-32".\n',
    );
  });

  test("a damaged or half-written table is never read, and told", async () => {
    const list = folder.file("cpt.csv", LIST);
    await run("tables", "add", list);
    const path = join(data, "tables", "cpt-cpt.table");
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 3));
    writeFileSync(join(data, "tables", "other.table.123.part"), bytes);
    const { code, stdout, stderr } = await run("describe", "99991", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ status: "outside-coverage" }]);
    expect(stderr).toContain("cpt-cpt is damaged and not used");
    expect((await run("tables", "list")).stdout).toContain("damaged, not used");
    expect((await run("tables", "remove", "cpt-cpt")).code).toBe(0);
    expect(readdirSync(join(data, "tables"))).toEqual(["other.table.123.part"]);
  });

  test("a name that is not there is told with those that are", async () => {
    expect(await run("tables", "remove", "cpt")).toMatchObject({
      code: 2,
      stderr: 'encounter-codes: There is no table "cpt": none was added.\n',
    });
  });
});

test("the folder is where the system keeps such files, unless the user names another", () => {
  expect(dataFolder("linux", {}, "/home/ann")).toBe("/home/ann/.local/share/encounter-codes");
  expect(dataFolder("linux", { XDG_DATA_HOME: "/d" }, "/home/ann")).toBe("/d/encounter-codes");
  expect(dataFolder("darwin", {}, "/Users/ann")).toBe(
    "/Users/ann/Library/Application Support/encounter-codes",
  );
  expect(dataFolder("win32", { LOCALAPPDATA: "C:\\A\\Local" }, "C:\\U")).toBe(
    "C:\\A\\Local\\encounter-codes",
  );
  expect(dataFolder("linux", { ENCOUNTER_CODES_DATA: "/x" }, "/home/ann")).toBe("/x");
});
