import type { RuleFacts, Severity } from "../src/rules/types";

export const MADE_BY =
  "<!-- Made by `npm run rules:pages` from the rule's own file. Change it there. -->";

const SEVERITIES: Record<Severity, string> = {
  error: "error: the line will be denied",
  warning: "warning: look at it",
  info: "note: good to know",
};

/** The beginning of a rule's page, down to what it looks at. */
export function titleLines({ id, title, severity }: RuleFacts, looksAt: string): string {
  return `${MADE_BY}

# ${title}

\`${id}\`, ${SEVERITIES[severity]}. ${looksAt}`;
}

/** Text in a table's cell: spaces, even odd ones, can be seen. */
export function shown(text: string): string {
  if (text === "") return "*(empty)*";
  return `\`${text.replaceAll("\u00A0", "␣").replace(/^ | $/g, "␣").replaceAll("|", "\\|")}\``;
}

export function sourceLines({ sources }: RuleFacts): string {
  return sources.map(({ document, section }) => `- ${document}: ${section}`).join("\n");
}
