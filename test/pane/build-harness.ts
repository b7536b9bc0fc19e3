import { readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";
import { openWorkbook, valuesOf } from "../../src/files/xlsx";
import type { FakeSheet } from "./fake-excel";
import { madeSheets } from "./made-sheets";

const root = path.join(import.meta.dirname, "..", "..");
const output = path.join(root, "build", "pane-harness");

/** Builds the harness page by the pane's own configuration, policy included. Gives the folder to serve. */
export async function buildHarness(): Promise<string> {
  const { default: configure } = (await import(path.join(root, "webpack.config.js"))) as {
    default: (env: object, argv: object) => Configuration[];
  };
  const pane = configure({}, { mode: "production" })[0];
  await run({
    ...pane,
    entry: { taskpane: "./test/pane/harness.tsx" },
    output: { ...pane?.output, path: output },
  });
  const sheets = path.join(output, "sheets");
  mkdirSync(sheets, { recursive: true });
  for (const [name, sheet] of [...sampleSheets(), ...madeSheets()]) {
    writeFileSync(path.join(sheets, `${name}.json`), JSON.stringify(sheet));
  }
  return output;
}

function run(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else if (stats) resolve(stats);
    });
  });
}

function sampleSheets(): [string, FakeSheet][] {
  const folder = path.join(root, "assets", "samples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => {
      const workbook = openWorkbook(readFileSync(path.join(folder, file)));
      const sheet = workbook.sheets[0];
      if (!sheet) throw new Error(`${file} has no sheet`);
      const rows = [...workbook.rows(sheet)];
      const values: FakeSheet["rows"] = [];
      for (const row of rows) values[row.row] = valuesOf(row);
      return [
        path.basename(file, ".xlsx"),
        { name: sheet.name, rows: [...values].map((each) => each ?? []) },
      ];
    });
}
