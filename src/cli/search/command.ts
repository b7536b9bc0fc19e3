import type { Command } from "commander";
import { searchCodes, type SearchHit } from "../../codes/search";
import { parseDay, parseFormat, parseLimit, parseSystem } from "../options";
import { writeText } from "../output";
import type { Surroundings } from "../surroundings";
import { SYSTEM_WORDS } from "../system-words";
import { readTables } from "../tables";

interface SearchCommandOptions {
  readonly system?: string;
  readonly on?: string;
  readonly limit: string;
  readonly format: string;
}

/** Adds `search WORDS…`. */
export function addSearchCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("search")
    .summary("find codes by words, or by how they begin")
    .description(
      "Finds codes by words of their description in any order, by usual short forms (htn, t2dm), or by how the code begins. The best match comes first.",
    )
    .argument("<words...>", "what to look for")
    .option(
      "--system <name>",
      "where to look: icd10cm, hcpcs, modifier, pos, cpt or icd10pcs (all but the last when left out)",
    )
    .option("--on <date>", "date of service as YYYY-MM-DD (today when left out)")
    .option("--limit <number>", "the most codes to show", "20")
    .option("--format <format>", "text for reading, json for programs", "text")
    .action(async (words: string[], options: SearchCommandOptions) => {
      const format = parseFormat(options.format, ["text", "json"]);
      const limit = parseLimit(options.limit);
      const day = options.on === undefined ? surroundings.today : parseDay(options.on);
      const system = options.system === undefined ? null : parseSystem(options.system);
      const inUse = await readTables(surroundings);
      const tables = system === "icd10pcs" ? await inUse.withInpatient() : inUse.tables;
      const systems = system === null ? {} : { systems: [system] };
      const query = words.join(" ");
      const hits = searchCodes(tables, query, { ...systems, day, limit });
      const text = format === "json" ? hitsJson(hits) : hitsText(hits, query);
      await writeText(surroundings.stdout, [text]);
    });
}

/** Keys and their order are a contract with other people's scripts. */
function hitsJson(hits: readonly SearchHit[]): string {
  const shown = hits.map(({ display, system, description, billable }) => ({
    code: display,
    system,
    description,
    billable,
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function hitsText(hits: readonly SearchHit[], query: string): string {
  if (hits.length === 0) return `Nothing found for "${query}": try fewer or other words.\n`;
  const width = Math.max(...hits.map(({ display }) => display.length));
  return hits
    .map(({ display, system, description, billable }) => {
      const note = billable
        ? SYSTEM_WORDS[system]
        : `${SYSTEM_WORDS[system]}, category: not billable`;
      return `${display.padEnd(width)}  ${description ?? ""}  (${note})\n`;
    })
    .join("");
}
