/**
 * `npm run codes:add -- FILE…`: puts official files among the sources under the names that they have there, compiles
 * all tables again, writes the pages about the rules anew (their examples tell until when a list reaches), and tells what
 * changed. Nothing is written if one of the files cannot be read, or the tables do not compile.
 */
import { join } from "node:path";
import { writeRulePages } from "../write-rule-pages";
import { addFiles } from "./add-files";

const BUNDLED = join("assets", "codes");
const TABLES = process.env["ENCOUNTER_CODES_TABLES"] ?? BUNDLED;

async function add(paths: readonly string[]): Promise<void> {
  for (const line of await addFiles(paths, TABLES)) console.log(line);
  if (TABLES === BUNDLED) await writeRulePages();
}

add(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
