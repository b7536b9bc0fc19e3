import { Command, CommanderError } from "commander";
import { FileProblem } from "../files/problem";
import { addCheckCommand } from "./check/command";
import { addDescribeCommand } from "./describe/command";
import { EXIT, type ExitCode } from "./exit-codes";
import { ignoreGoneReader } from "./output";
import { CommandProblem } from "./problem";
import { addTablesCommand } from "./own-tables/command";
import { addSearchCommand } from "./search/command";
import type { Surroundings } from "./surroundings";

const NAME = "encounter-codes";

const INTRODUCTION = `Checks the diagnosis and procedure codes of claim sheets, looks codes up and finds them by words.
Everything happens on this computer: nothing is sent anywhere.`;

const EXAMPLES = `
Examples:
  Check a sheet and read what is wrong with it
    ${NAME} check claims.xlsx
  Save the findings as a table to open in Excel
    ${NAME} check claims.csv --format csv --out findings.csv
  Save a copy of the sheet with certain corrections made and descriptions filled in
    ${NAME} check claims.xlsx --repair --fill --out corrected.xlsx
  What is this code?
    ${NAME} describe E11.9 J1885
  Which code is this?
    ${NAME} search type 2 diabetes with neuropathy
  Check CPT codes too, by your own list
    ${NAME} tables add cpt-2026.xlsx

More about a command: ${NAME} help check`;

/** Runs the command line. Gives the exit code; whatever goes wrong is said on the error output in one line. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  ignoreGoneReader(stdout);
  ignoreGoneReader(stderr);
  let exitCode: ExitCode = EXIT.clean;
  const program = createProgram(surroundings);
  const onExit = (code: ExitCode): void => {
    exitCode = code;
  };
  addCheckCommand(program, surroundings, onExit);
  addDescribeCommand(program, surroundings);
  addSearchCommand(program, surroundings);
  addTablesCommand(program, surroundings);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has already written help, version or its complaint.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? EXIT.clean : EXIT.couldNotRun;
    if (error instanceof CommandProblem || error instanceof FileProblem) {
      stderr.write(`${NAME}: ${inOneLine(error.message)}\n`);
      return EXIT.couldNotRun;
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(`${NAME}: a fault in the program, please report it: ${details}\n`);
    return EXIT.couldNotRun;
  }
}

function createProgram({ stdout, stderr, version }: Surroundings): Command {
  return new Command(NAME)
    .description(INTRODUCTION)
    .version(version, "-v, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) =>
        write(
          `${NAME}: ${inOneLine(text.replace(/^error: /, "")).replace(/\.$/, "")}. Help: ${NAME} --help\n`,
        ),
    });
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
