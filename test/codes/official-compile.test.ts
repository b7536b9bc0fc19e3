import { expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { compileTables, readOfficialSources } from "../../src/codes/compile/compile";
import { CODE_FILES, INPATIENT_FILES, TEXT_FILES } from "../../src/codes/load";
import { readTableFile } from "../tables";
import { describeOfficial } from "./official-files";

describeOfficial("compiling the official files again", () => {
  test("gives the committed tables, byte for byte", async () => {
    const files = compileTables(readOfficialSources());
    expect([...files.keys()].sort()).toEqual(
      [...CODE_FILES, ...TEXT_FILES, ...INPATIENT_FILES, "provenance.json"].sort(),
    );
    for (const [name, bytes] of files) {
      const committed = await readTableFile(name);
      expect({ name, same: committed.equals(bytes) }).toEqual({ name, same: true });
    }
  }, 120_000);
});

test("nothing but compiled tables and their provenance lies in assets/codes", () => {
  expect(readdirSync("assets/codes").sort()).toEqual(
    [...CODE_FILES, ...TEXT_FILES, ...INPATIENT_FILES, "provenance.json"].sort(),
  );
});

test("provenance names the published FY2027 file", async () => {
  const provenance = JSON.parse(String(await readTableFile("provenance.json"))) as {
    tables: { system: string; releases: { release: string; sha256: string; codes: number }[] }[];
  };
  const [icd10cm] = provenance.tables;
  expect(icd10cm?.system).toBe("icd10cm");
  expect(icd10cm?.releases.find(({ release }) => release === "FY2027")).toMatchObject({
    codes: 98403,
    sha256: "38981fb2c1226e2b92393cef7d921d2293494dd184b5ad039dde08e4b364265f",
  });
});
