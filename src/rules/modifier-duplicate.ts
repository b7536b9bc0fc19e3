import { looksLikeModifier } from "../codes/modifier";
import { defineLineRule, type LineVerdict } from "./line-types";

/** The same modifier twice on a line. */
export const modifierDuplicate = defineLineRule({
  id: "modifier-duplicate",
  severity: "error",
  title: "Modifier stands twice",
  explanation:
    "A modifier says something about the procedure of its line, and says it once. Medicare's entry edits reject a service line " +
    "that carries the same modifier twice. Delete the second one, or enter the modifier that was meant there.",
  sources: [
    {
      document: "837 Professional Edits for Medicare fee-for-service (CMS)",
      section: "edits of the procedure modifiers of a service line (SV101-3 to SV101-6)",
    },
  ],
  reads: ["modifiers"],
  examples: [
    {
      lines: [{ procedure: "73610", modifier: ["RT", "59", "RT"] }],
      instead: [{ procedure: "73610", modifier: ["RT", "59"] }],
    },
  ],

  check({ modifiers }) {
    const verdicts: LineVerdict[] = [];
    const seen = new Set<string>();
    for (const modifier of modifiers) {
      const { code } = modifier;
      // Anything else in the cell is no modifier, for other rules to say.
      if (!looksLikeModifier(code)) continue;
      if (seen.has(code)) {
        verdicts.push({
          cell: modifier,
          message: `Modifier ${code} stands on this line already: delete it here, or enter the one that is meant`,
        });
      }
      seen.add(code);
    }
    return verdicts;
  },
});
