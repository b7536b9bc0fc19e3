import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { dateDoubt } from "../../claims/date-doubts";
import type { SheetReading } from "../../excel/types";
import { useActions } from "../store/context";
import { columnLetters } from "../words/format";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** Said once where dates could be two days each: how they are read, and the way to have them read otherwise. */
export function DateNote({ reading }: { readonly reading: SheetReading }) {
  const styles = useStyles();
  const { chooseDateOrder } = useActions();
  const { batch, layout } = reading;
  const doubt = useMemo(() => dateDoubt(batch, layout.dateOrder !== undefined), [batch, layout]);
  if (!doubt) return null;
  const other = doubt.order === "day-first" ? "month-first" : "day-first";
  return (
    <Caption1 className={styles.note}>
      {sheetWords.datesRead(doubt.example, doubt.columns.map(columnLetters), doubt)}{" "}
      <Link as="button" className={styles.link} onClick={() => void chooseDateOrder(other)}>
        {sheetWords.readDatesAs(other)}
      </Link>
    </Caption1>
  );
}
