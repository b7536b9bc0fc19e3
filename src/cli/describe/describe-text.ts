import { toIso } from "../../codes/day";
import type { CodeDescription } from "../../codes/describe-code";
import type { CodeStatus, Day } from "../../codes/types";
import { SYSTEM_WORDS } from "../system-words";

/** One paragraph a code, for people. */
export function describeText(codes: readonly CodeDescription[], day: Day): string {
  return codes.map((code) => `${paragraph(code, toIso(day))}\n`).join("\n");
}

function paragraph(code: CodeDescription, day: string): string {
  if (code.code === null) return `${code.input}: not in the code tables`;
  const lines = [`${code.code}  ${code.description ?? "(no description in the tables)"}`];
  const system = code.system === null ? "" : `${SYSTEM_WORDS[code.system]}, `;
  lines.push(`  ${system}${STATUS_WORDS[code.status](day, code)}`);
  if (code.replacedBy.length > 0) lines.push(`  replaced by ${code.replacedBy.join(", ")}`);
  return lines.join("\n");
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
