import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useActions } from "../store/context";
import { ignoreWords } from "../words/ignored";
import { IGNORED_GROUP } from "./browse";
import type { ListItem } from "./items";
import type { FocusProps } from "./focus";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({ title: { color: tokens.colorNeutralForeground2 } });

/** The head of what is ignored, at the end of the list. */
export function IgnoredHead(props: {
  readonly item: Extract<ListItem, { kind: "ignoredHead" }>;
  readonly focusProps: FocusProps;
}) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { toggleGroup } = useActions();
  const { isOpen, findings } = props.item;
  return (
    <button
      type="button"
      className={mergeClasses(rows.row, rows.ruled)}
      aria-expanded={isOpen}
      onClick={() => toggleGroup(IGNORED_GROUP)}
      {...props.focusProps}
    >
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <span className={styles.title}>{ignoreWords.group(findings)}</span>
    </button>
  );
}
