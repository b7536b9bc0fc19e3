import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { OtherBlock } from "../../excel/types";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

/** Said where a sheet holds several lists: which of its rows are checked, and what becomes of the others. */
export function BlockNote(props: {
  /** First and last row that are checked, as the sheet numbers them. */
  readonly first: number;
  readonly last: number;
  readonly others: readonly OtherBlock[] | undefined;
}) {
  const styles = useStyles();
  const { first, last, others = [] } = props;
  if (others.length === 0) return null;
  const about = others.map((other) =>
    (other.hasCodes ? sheetWords.otherList : sheetWords.otherRows)(other.first, other.last),
  );
  return (
    <Caption1 as="p" block className={styles.note}>
      {[sheetWords.onlyRows(first, last), ...about].join(" ")}
    </Caption1>
  );
}
