import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnSpan } from "../../claims/types";
import type { OtherBlock } from "../../excel/types";
import { columnLetters } from "../words/format";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

/** Said where a sheet holds several lists: which of its rows and columns are checked, and what becomes of the others. */
export function BlockNote(props: {
  /** First and last row that are checked, as the sheet numbers them. */
  readonly first: number;
  readonly last: number;
  readonly others: readonly OtherBlock[] | undefined;
  /** Columns of lists beside the one that is checked. */
  readonly beside: readonly ColumnSpan[] | undefined;
}) {
  const styles = useStyles();
  const { first, last, others = [], beside = [] } = props;
  if (others.length + beside.length === 0) return null;
  const about = others.map((other) =>
    (other.hasCodes ? sheetWords.otherList : sheetWords.otherRows)(other.first, other.last),
  );
  if (others.length > 0) about.unshift(sheetWords.onlyRows(first, last));
  about.push(
    ...beside.map((list) =>
      sheetWords.listBeside(columnLetters(list.first), columnLetters(list.last)),
    ),
  );
  return (
    <Caption1 as="p" block className={styles.note}>
      {about.join(" ")}
    </Caption1>
  );
}
