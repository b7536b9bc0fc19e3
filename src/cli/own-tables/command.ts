import type { Command } from "commander";
import type { EditSetting } from "../../codes/types";
import type { OwnHints, OwnProblem, OwnTable } from "../../own-tables";
import { listed, parseDay, parseFormat } from "../options";
import { writeText } from "../output";
import { CommandProblem } from "../problem";
import type { Surroundings } from "../surroundings";
import { readBundledTables, readInpatientTable } from "../tables";
import { listJson, listText } from "./list";
import { readTableFile, type FileRead } from "./read-file";
import { tableStore } from "./store";
import { layFilesOver } from "./lay-files-over";

interface AddOptions {
  readonly from?: string;
  readonly setting?: string;
}

const SETTINGS: readonly EditSetting[] = ["practitioner", "hospital", "dme"];

const EXPLANATION = `
What can be added, as it was downloaded:
  CMS's ICD-10-CM and ICD-10-PCS order files and HCPCS Level II files of a release that is newer than this program
  your list of CPT codes with descriptions, or a fee schedule (.csv, .txt, .xlsx)
  CMS's NCCI procedure-to-procedure edits and Medically Unlikely Edits (.zip, .txt, .csv, .xlsx)

They stay on this computer, in the folder that ENCOUNTER_CODES_DATA names, else among your application data.`;

function parseSetting(text: string): EditSetting {
  const setting = SETTINGS.find((known) => known === text.toLowerCase());
  if (setting !== undefined) return setting;
  throw new CommandProblem(`--setting takes ${listed(SETTINGS)}, not "${text}".`);
}

function hintsOf({ from, setting }: AddOptions): OwnHints {
  return {
    ...(from !== undefined && { from: parseDay(from, "--from") }),
    ...(setting !== undefined && { setting: parseSetting(setting) }),
  };
}

/** All files are read before the first is kept: one that cannot be taken leaves the tables as they were. */
async function add(
  paths: readonly string[],
  options: AddOptions,
  { dataFolder, codesFolder, stdout }: Surroundings,
): Promise<void> {
  const hints = hintsOf(options);
  const files: FileRead[] = [];
  for (const path of paths) files.push(await readTableFile(path, hints, sayHowToTellTheDay));
  const withoutInpatient = await readBundledTables(codesFolder);
  const bundled = files.some(({ ok }) => ok.facts.kind === "icd10pcs")
    ? await readInpatientTable(withoutInpatient, codesFolder)
    : withoutInpatient;
  const store = tableStore(dataFolder);
  const { laid } = layFilesOver(store.read().tables, files, bundled);
  for (const { table, keeps, replaces, told } of laid) {
    if (keeps) store.keep(table, replaces);
    await writeText(stdout, [`${told}\n`]);
  }
}

/** What the command line offers where only the name could tell a release. */
function sayHowToTellTheDay(problem: OwnProblem): OwnProblem {
  if (!problem.undated) return problem;
  const next = "add it again with the release’s first day, such as --from 2027-10-01 for FY2028";
  return { ...problem, next };
}

function isNamed({ facts: { id, name, file } }: OwnTable, wanted: string): boolean {
  return [id, name, file].some((each) => each.toLowerCase() === wanted.toLowerCase());
}

async function remove(
  names: readonly string[],
  { dataFolder, stdout }: Surroundings,
): Promise<void> {
  const store = tableStore(dataFolder);
  const { tables, damaged } = store.read();
  const found = names.map((name) => {
    const table = tables.find((each) => isNamed(each, name));
    if (table) return { id: table.facts.id, name: table.facts.name };
    if (damaged.includes(name)) return { id: name, name };
    const known = [...tables.map(({ facts }) => facts.id), ...damaged];
    throw new CommandProblem(
      known.length === 0
        ? `There is no table "${name}": none was added.`
        : `There is no table "${name}": those added are ${known.join(", ")}.`,
    );
  });
  for (const { id, name } of found) {
    store.remove(id);
    await writeText(stdout, [`${name} is removed.\n`]);
  }
}

/** Adds `tables add|list|remove`. */
export function addTablesCommand(program: Command, surroundings: Surroundings): void {
  const tables = program
    .command("tables")
    .summary("add code tables of your own, list or remove them")
    .description(
      "Code tables that this program does not bring: newer releases, your CPT list, CMS's pairs and unit limits.\n" +
        "What is added is used by check, describe and search.",
    )
    .addHelpText("after", EXPLANATION);
  tables
    .command("add")
    .summary("add files")
    .description("Adds files. What each is, is told by its contents.")
    .argument("<file...>", "the files, as they were downloaded")
    .option("--from <date>", "first day of the release (YYYY-MM-DD), where the name does not tell")
    .option(
      "--setting <name>",
      "whose claims pairs or limits are for: practitioner, hospital or dme",
    )
    .action((files: string[], options: AddOptions) => add(files, options, surroundings));
  tables
    .command("list")
    .summary("list what was added")
    .description("Lists the tables that were added, with release, dates and counts.")
    .option("--format <format>", "text for reading, json for programs", "text")
    .action(async (options: { readonly format: string }) => {
      const format = parseFormat(options.format, ["text", "json"]);
      const kept = tableStore(surroundings.dataFolder).read();
      const text = format === "json" ? listJson(kept.tables) : listText(kept);
      await writeText(surroundings.stdout, [text]);
    });
  tables
    .command("remove")
    .summary("remove tables that were added")
    .description("Removes tables that were added. The files that they came from are left.")
    .argument("<name...>", "names as tables list tells them")
    .action((names: string[]) => remove(names, surroundings));
}
