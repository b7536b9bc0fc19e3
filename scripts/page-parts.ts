import type { NeededList, RuleFacts, Severity } from "../src/rules/types";

export const MADE_BY =
  "<!-- Made by `npm run rules:pages` from the rule's own file. Change it there. -->";

const SEVERITIES: Record<Severity, string> = {
  error: "error: the line will be denied",
  warning: "warning: look at it",
  info: "note: good to know",
};

const NEEDS: Record<NeededList, string> = {
  cpt: "your list of CPT codes, or a fee schedule",
  ncci: "CMS's files of NCCI procedure-to-procedure edits",
  mue: "CMS's tables of Medically Unlikely Edits",
};

function needLines(needs: NeededList | undefined): string {
  if (needs === undefined) return "";
  return `

Needs ${NEEDS[needs]}: add it under Code tables, or with \`encounter-codes tables add\`. Without it nothing is said.
The codes of the examples are invented.`;
}

/** The beginning of a rule's page, down to what it looks at. */
export function titleLines({ id, title, severity, needs }: RuleFacts, looksAt: string): string {
  return `${MADE_BY}

# ${title}

\`${id}\`, ${SEVERITIES[severity]}. ${looksAt}${needLines(needs)}`;
}

/** Text in a table's cell: spaces, even odd ones, can be seen. */
export function shown(text: string): string {
  if (text === "") return "*(empty)*";
  return `\`${text.replaceAll("\u00A0", "␣").replace(/^ | $/g, "␣").replaceAll("|", "\\|")}\``;
}

export function sourceLines({ sources }: RuleFacts): string {
  return sources.map(({ document, section }) => `- ${document}: ${section}`).join("\n");
}
