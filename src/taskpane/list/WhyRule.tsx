import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleId } from "../../rules/ids";
import { usePaneState } from "../store/context";
import { ruleFacts } from "../store/state";
import { findingWords } from "../words/findings";

const useStyles = makeStyles({
  why: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  source: { color: tokens.colorNeutralForeground3 },
});

/** Why a rule is there, and the official text that it comes from. */
export function WhyRule({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  const pane = usePaneState((state) => state);
  const { explanation, sources } = ruleFacts(pane, rule);
  return (
    <div className={styles.why}>
      <Caption1>{explanation}</Caption1>
      {sources.map(({ document, section }) => (
        <Caption1 key={document + section} className={styles.source}>
          {findingWords.source} {document}, {section}
        </Caption1>
      ))}
    </div>
  );
}
