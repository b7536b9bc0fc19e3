import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleId } from "../../rules/ids";
import { useActions, usePaneState } from "../store/context";
import { ruleFacts } from "../store/state";
import { findingWords } from "../words/findings";

const useStyles = makeStyles({
  why: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  source: { color: tokens.colorNeutralForeground3 },
});

/** Why a rule is there, and the official text that it comes from. */
export function WhyRule({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  const { openView } = useActions();
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
      <Link as="button" onClick={() => openView({ kind: "rules", sought: rule })}>
        {findingWords.treat}
      </Link>
    </div>
  );
}
