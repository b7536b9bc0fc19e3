import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposalLine } from "../store/proposal";
import { address, visible } from "../words/format";
import { findingWords } from "../words/findings";
import { previewWords } from "../words/actions";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  values: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap" },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
  description: { display: "block", color: tokens.colorNeutralForeground2 },
  count: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** One kind of change: before, after, how many cells. `chosen` is null where there is nothing to choose from. */
export function ProposalRow(props: {
  readonly line: ProposalLine;
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
}) {
  const styles = useStyles();
  const { line, chosen } = props;
  return (
    <li className={styles.row}>
      {chosen !== null && (
        <Checkbox
          checked={chosen}
          aria-label={previewWords.chooseLine(line.before, line.after)}
          onChange={(_, { checked }) => props.onChoose(checked === true)}
        />
      )}
      <div className={styles.values}>
        <span className={styles.code}>
          <span className={styles.before}>{visible(line.before)}</span>
          {" → "}
          <span className={styles.after}>{visible(line.after)}</span>
        </span>
        {line.description !== null && (
          <Caption1 className={styles.description}>{line.description}</Caption1>
        )}
      </div>
      <Caption1 className={styles.count}>{whereOf(line)}</Caption1>
    </li>
  );
}

/** The one cell by its address, several by their number. */
function whereOf({ changes }: ProposalLine): string {
  const [only, ...others] = changes;
  return only && others.length === 0
    ? address(only.row, only.column)
    : findingWords.cells(changes.length);
}
