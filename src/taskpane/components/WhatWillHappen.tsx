import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState } from "../store/context";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

/** What the check will do to the sheet, said before it does it. */
export function WhatWillHappen() {
  const styles = useStyles();
  const reportOnly = usePaneState((state) => state.choices.reportOnly);
  return (
    <Caption1 className={styles.note}>
      {reportOnly ? sheetWords.willReport : sheetWords.willFlag}
    </Caption1>
  );
}
