import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";
import { visible } from "../words/format";
import type { ValueGroup } from "./groups";
import type { FocusProps } from "./ListRow";
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
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** One value with this fault, what it will become where that is certain, and in how many cells it stands. */
export function ValueRow(props: {
  readonly value: ValueGroup;
  readonly isOpen: boolean;
  readonly focusProps: FocusProps;
}) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { toggleValue } = useActions();
  const { value, isOpen } = props;
  const { cause, findings, key } = value;
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, styles.indent, isOpen && styles.open)}
      aria-expanded={isOpen}
      onClick={() => toggleValue(key)}
      {...props.focusProps}
    >
      <span className={styles.value}>
        {cause.value === "" ? findingWords.blank : visible(cause.value)}
      </span>
      <span className={styles.repair}>
        {cause.repair === null ? "" : `→ ${visible(cause.repair)}`}
      </span>
      <span className={rows.count} title={findingWords.cells(findings.length)}>
        {findingWords.cellCount(findings.length)}
      </span>
    </button>
  );
}
