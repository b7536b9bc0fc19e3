import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { IgnoredHere } from "../../check/ignored";
import type { Checked } from "../store/checked";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";
import { address, visible } from "../words/format";
import { ignoreWords } from "../words/ignored";
import type { FocusProps } from "./focus";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingLeft: `calc(${tokens.spacingHorizontalL} + 16px + ${tokens.spacingHorizontalS})`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  value: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap" },
  message: { display: "block", color: tokens.colorNeutralForeground3 },
  reason: { display: "block" },
  back: { minWidth: "unset", flexShrink: 0 },
});

/** What is ignored, where, and why; the way back. */
export function IgnoredRow(props: {
  readonly here: IgnoredHere;
  readonly checked: Checked;
  readonly focusProps: (slot: number) => FocusProps;
}) {
  const styles = useStyles();
  const { goToCell, takeBack } = useActions();
  const { entry, cause, cells } = props.here;
  const [first] = cells;
  if (!first) return null;
  const { firstRow } = props.checked.reading.batch;
  const name = address(firstRow + first.line, first.column);
  const value = cause.value === "" ? findingWords.blank : visible(cause.value);
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <Link
          as="button"
          aria-label={findingWords.goTo(name)}
          onClick={() => void goToCell(first.line, first.column)}
          {...props.focusProps(0)}
        >
          {entry.place ? name : ignoreWords.everywhere(cells.length)}
        </Link>{" "}
        <span className={styles.value}>{value}</span>
        <Caption1 className={styles.reason}>“{entry.reason}”</Caption1>
        <Caption1 className={styles.message}>{cause.message}</Caption1>
      </div>
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        aria-label={ignoreWords.takeBackOne(value)}
        onClick={() => void takeBack([entry])}
        {...props.focusProps(1)}
      >
        {ignoreWords.takeBack}
      </Button>
    </div>
  );
}
