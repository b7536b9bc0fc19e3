import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { IgnoredFinding } from "../../check/ignored";
import { useActions } from "../store/context";
import { ignoreWords } from "../words/ignored";
import type { FocusProps } from "./focus";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingLeft: `calc(${tokens.spacingHorizontalL} + 16px + ${tokens.spacingHorizontalS})`,
    color: tokens.colorNeutralForeground3,
  },
  forget: { minWidth: "unset", flexShrink: 0 },
});

/** What was ignored and is no longer there: the code was changed, or its line is gone. */
export function NotMetRow(props: {
  readonly entries: readonly IgnoredFinding[];
  readonly focusProps: FocusProps;
}) {
  const styles = useStyles();
  const { takeBack } = useActions();
  const { entries } = props;
  return (
    <div className={styles.row}>
      <Caption1>{ignoreWords.notMet(entries.length)}</Caption1>
      <Button
        className={styles.forget}
        size="small"
        appearance="subtle"
        onClick={() => void takeBack(entries)}
        {...props.focusProps}
      >
        {ignoreWords.forget}
      </Button>
    </div>
  );
}
