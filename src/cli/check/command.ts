import type { Command } from "commander";
import type { ExitCode } from "../exit-codes";
import type { Surroundings } from "../surroundings";
import { check } from "./check";
import { parseRequest, type CheckOptions } from "./request";

const EXPLANATION = `
What the columns hold is told by their headers and contents; the report begins with what was understood.
Where that is wrong, say it in a file and give it with --columns:
    { "C": "diagnosis", "D": { "role": "description", "describes": "C" }, "DOS": "serviceDate", "F": null }

Exit code: 0 no errors found, 1 errors found, 2 the check could not run.`;

/** Adds `check FILE`. */
export function addCheckCommand(
  program: Command,
  surroundings: Surroundings,
  onExit: (code: ExitCode) => void,
): void {
  program
    .command("check")
    .summary("check the codes of a claim sheet")
    .description(
      "Checks every code of a claim sheet (.csv, .tsv, .txt, .xlsx, .xlsm) and says what is wrong, where, and what would be right.\n" +
        "The file itself is never changed.",
    )
    .argument("<file>", "the claim sheet")
    .option("--sheet <name>", "sheet of the workbook (the first one shown when left out)")
    .option("--row <number>", "a row of the list to check, where the sheet holds several")
    .option("--columns <file>", "a JSON file that says what the columns hold")
    .option("--format <format>", "text for reading, json or csv for programs", "text")
    .option("--out <file>", "save the report there; with --fill or --repair, the corrected copy")
    .option("--fill", "write the official descriptions into the copy, where none stand yet")
    .option("--repair", "make the corrections that are certain in the copy")
    .option(
      "--on <date>",
      "date of service (YYYY-MM-DD) for lines without one; today when left out",
    )
    .option("--day-first", "read 03/04/2026 as 3 April where the column's other dates do not tell")
    .option(
      "--table <file>",
      "a code table for this check alone, as for tables add; can be given several times",
      (file: string, files: readonly string[] = []) => [...files, file],
    )
    .addHelpText("after", EXPLANATION)
    .action(async (file: string, options: CheckOptions) => {
      onExit(await check(parseRequest(file, options, surroundings.today), surroundings));
    });
}
