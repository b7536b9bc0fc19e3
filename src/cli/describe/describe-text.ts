import type { CellDescription } from "../../check/cells/describe-cell";
import { noDescription } from "../../check/cells/no-description";
import { codePage, type CodePage } from "../../codes/code-page";
import { toIso } from "../../codes/day";
import type { CodeDescription } from "../../codes/describe-code";
import { toClaimForm } from "../../codes/systems";
import type { CodeStatus, CodeTables, Day } from "../../codes/types";
import { SYSTEM_WORDS } from "../system-words";

/** One paragraph a code, for people. */
export function describeText(
  codes: readonly CellDescription[],
  day: Day,
  tables: CodeTables,
): string {
  return codes.map((code) => `${paragraph(code, day, tables)}\n`).join("\n");
}

function paragraph({ code, reason }: CellDescription, on: Day, tables: CodeTables): string {
  if (code.code === null || reason !== null) return unknown(code.input, reason ?? "");
  const day = toIso(on);
  const { description } = code;
  const lines = [description === null ? noDescription(code.code) : `${code.code}  ${description}`];
  const system = code.system === null ? "" : `${SYSTEM_WORDS[code.system]}, `;
  lines.push(`  ${system}${STATUS_WORDS[code.status](day, code)}`);
  if (code.replacedBy.length > 0) lines.push(`  replaced by ${code.replacedBy.join(", ")}`);
  const { code: display, system: listed } = code;
  const page = listed && codePage(tables, listed, toClaimForm(listed, display), on);
  return [...lines, ...(page ? pageLines(page) : [])].join("\n");
}

/** The words that the formulas show, which name the code as a rule. */
function unknown(input: string, reason: string): string {
  return reason.startsWith(input) ? reason : `${input}: ${reason}`;
}

/** What the code's page tells besides: where it stands, earlier words, what it is not coded with. */
function pageLines({ chapter, sections, above, history, description, excludes }: CodePage) {
  const levels = [
    ...(chapter ? [`chapter ${chapter.number}, ${chapter.title}`] : []),
    ...[...sections, ...above].map((each) => `${each.display} ${each.description ?? ""}`.trim()),
  ];
  const reworded = history.filter((each) => each.description !== description);
  const targets = excludes.flatMap((note) => note.targets.map(({ display }) => display));
  return [
    ...(levels.length > 0 ? [`  in ${levels.join(" > ")}`] : []),
    ...reworded.map(
      ({ from, to, description: words }) =>
        `  ${toIso(from)} to ${to === null ? "today" : toIso(to)}: "${words ?? ""}"`,
    ),
    ...(targets.length > 0
      ? [`  not coded together with (Excludes1, January 2021): ${targets.join(", ")}`]
      : []),
  ];
}

const STATUS_WORDS: Record<CodeStatus, (day: string, code: CodeDescription) => string> = {
  valid: (day, code) => `can be used on ${day} (${validity(code)})`,
  header: (day, code) =>
    `a category on ${day}, not billable: use a code below it (${validity(code)})`,
  "not-yet": (day, code) => `not in use yet on ${day} (${validity(code)})`,
  expired: (day, code) => `no longer in use on ${day} (${validity(code)})`,
  unknown: () => "not in the code tables",
  "outside-coverage": (day) => `the tables here do not say what it is on ${day}`,
};

function validity({ validFrom, validTo }: CodeDescription): string {
  if (validFrom === null) return validTo === null ? "no dates known" : `to ${validTo}`;
  return validTo === null ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
}
