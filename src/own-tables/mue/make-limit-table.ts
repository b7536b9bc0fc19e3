import { endOfQuarter } from "../../codes/fiscal-year";
import { dayNamed, quarterWords, SETTING_WORDS, settingNamed } from "../edit-release";
import { baseName, factsOf, slug } from "../facts";
import { packTable } from "../pack";
import type { ReadingSteps } from "../reading/reading-steps";
import type { TableSheet } from "../reading/sheets";
import type { OwnFile, OwnHints } from "../types";
import { writeLimits } from "./limit-file";
import { readLimits, type LimitColumns } from "./read-limits";

/** Reads a sheet of limits and makes the table of it. */
export function* makeLimitTable(
  sheet: TableSheet,
  columns: LimitColumns,
  file: OwnFile,
  hints: OwnHints,
): ReadingSteps {
  const limits = yield* readLimits(sheet.rows(), columns);
  const names = [sheet.name, file.name];
  const setting =
    hints.setting ??
    [columns.header, ...names].map(settingNamed).find((each) => each !== null) ??
    null;
  const from = hints.from ?? names.map(dayNamed).find((day) => day !== null) ?? null;
  const release = from === null ? baseName(file.name) : quarterWords(from);
  const facts = factsOf(file, {
    id: slug(`mue-${setting ?? "any"}-${release}`),
    kind: "mue",
    name: `MUE limits${setting ? ` for ${SETTING_WORDS[setting]}` : ""}, ${release}`,
    from,
    to: from === null ? null : endOfQuarter(from),
    count: limits.length,
    setting,
  });
  const remarks = [
    ...(setting === null
      ? ["the file does not tell whose claims it is for: its limits are used for all"]
      : []),
    ...(from === null
      ? ["its name does not tell the quarter: its limits are used for every date of service"]
      : []),
  ];
  return { table: packTable(facts, writeLimits(limits)), remarks };
}
