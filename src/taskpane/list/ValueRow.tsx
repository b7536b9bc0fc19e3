import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";
import { visible } from "../words/format";
import type { ValueGroup } from "./groups";
import type { FocusProps } from "./focus";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  indent: {
    paddingLeft: `calc(${tokens.spacingHorizontalL} + 16px + ${tokens.spacingHorizontalS})`,
  },
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre",
    overflow: "hidden",
    textOverflow: "ellipsis",
    flexShrink: 1,
  },
  repair: {
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre",
    overflow: "hidden",
    textOverflow: "ellipsis",
    flexGrow: 1,
    flexShrink: 2,
  },
  open: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** One value with this fault, what it will become where that is certain, and in how many cells it stands. */
export function ValueRow(props: {
  readonly value: ValueGroup;
  readonly isOpen: boolean;
  /** The address of its cell when there is only one; else null. */
  readonly only: string | null;
  readonly focusProps: FocusProps;
}) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { openValue } = useActions();
  const { value, isOpen } = props;
  const { cause, findings, key } = value;
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, styles.indent, isOpen && styles.open)}
      aria-expanded={isOpen}
      onClick={() => void openValue(key)}
      {...props.focusProps}
    >
      <span className={styles.value}>
        {cause.value === "" ? findingWords.blank : visible(cause.value)}
      </span>
      <span className={styles.repair}>
        {cause.repair === null ? "" : `→ ${visible(cause.repair)}`}
      </span>
      <span className={rows.count} title={findingWords.cells(findings.length)}>
        {props.only ?? findingWords.cellCount(findings.length)}
      </span>
    </button>
  );
}
