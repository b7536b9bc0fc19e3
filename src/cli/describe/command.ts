import type { Command } from "commander";
import { describeCell } from "../../check/cells/describe-cell";
import { looksInpatient } from "../../claims/inpatient-procedures";
import { parseDay, parseFormat, parseSystem } from "../options";
import { writeText } from "../output";
import type { Surroundings } from "../surroundings";
import { readTables } from "../tables";
import { describeText } from "./describe-text";

interface DescribeOptions {
  readonly system?: string;
  readonly on?: string;
  readonly format: string;
}

/** Adds `describe CODE…`. */
export function addDescribeCommand(program: Command, surroundings: Surroundings): void {
  program
    .command("describe")
    .summary("tell what codes mean, and whether they can be used on a day")
    .description(
      "Tells what codes mean, whether they can be billed, and from when to when.\n" +
        "Without --system a code is looked for in ICD-10-CM first, then HCPCS, modifiers, places of service, ICD-10-PCS and your CPT list.",
    )
    .argument("<code...>", "one or more codes, with or without the dot")
    .option("--system <name>", "where to look: icd10cm, hcpcs, modifier, pos, icd10pcs or cpt")
    .option("--on <date>", "date of service as YYYY-MM-DD (today when left out)")
    .option("--format <format>", "text for reading, json for programs", "text")
    .action(async (codes: string[], options: DescribeOptions) => {
      const format = parseFormat(options.format, ["text", "json"]);
      const system = options.system === undefined ? null : parseSystem(options.system);
      const day = options.on === undefined ? surroundings.today : parseDay(options.on);
      const inUse = await readTables(surroundings);
      const isInpatient = system === "icd10pcs" || (system === null && codes.some(looksInpatient));
      const tables = isInpatient ? await inUse.withInpatient() : inUse.tables;
      const described = codes.map((code) => describeCell(code, system, day, tables));
      const text =
        format === "json"
          ? `${JSON.stringify(
              described.map(({ code }) => code),
              null,
              2,
            )}\n`
          : describeText(described, day, tables);
      await writeText(surroundings.stdout, [text]);
    });
}
