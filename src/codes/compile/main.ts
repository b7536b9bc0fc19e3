import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileTables, listsOf, readOfficialSources } from "./compile";
import { hasSources, SOURCES_FOLDER } from "./sources";

/** `npm run codes:compile`: turns the official files into assets/codes. */

const FOLDER = join("assets", "codes");

if (!hasSources()) {
  console.error(
    `The official code files are not in ${SOURCES_FOLDER}. Put them there, or name their folder in ` +
      "ENCOUNTER_CODES_SOURCES. The tables in assets/codes were left as they are.",
  );
  process.exit(2);
}

const sources = readOfficialSources();
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of compileTables(sources)) {
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${name.padEnd(20)} ${bytes.length.toLocaleString("en-US").padStart(9)} bytes`);
}
for (const { provenance } of sources.tables) {
  const { system, codes, coverage, releases } = provenance;
  console.log(
    `${system}: ${codes} codes, ${releases.length} releases, ${coverage.from} to ${coverage.to}`,
  );
}
for (const { list, entries } of listsOf(sources)) console.log(`${list}: ${entries} entries`);
