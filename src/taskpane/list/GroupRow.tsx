import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { SeverityIcon } from "../components/SeverityIcon";
import { useActions, usePaneState } from "../store/context";
import { ruleFacts } from "../store/state";
import { findingWords } from "../words/findings";
import type { RuleGroup } from "./groups";
import type { FocusProps } from "./focus";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
});

/** A rule's head: what is wrong, and in how many cells. */
export function GroupRow(props: {
  readonly group: RuleGroup;
  readonly isOpen: boolean;
  readonly focusProps: FocusProps;
}) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { toggleGroup } = useActions();
  const { group, isOpen } = props;
  const title = usePaneState((state) => ruleFacts(state, group.rule).title);
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.ruled)}
      aria-expanded={isOpen}
      onClick={() => toggleGroup(group.key)}
      {...props.focusProps}
    >
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <SeverityIcon severity={group.severity} label={findingWords.severityName(group.severity)} />
      <span className={styles.title}>{title}</span>
      <span className={rows.count} title={findingWords.cells(group.cells)}>
        {findingWords.cellCount(group.cells)}
      </span>
    </button>
  );
}
