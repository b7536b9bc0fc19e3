import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnsOfList, hasCodes } from "../columns/draft";
import { PRIMARY } from "../keys/primary";
import { useActions } from "../store/context";
import type { SheetGlance } from "../../excel/types";
import { columnWords } from "../words/sheet";
import { ColumnRow } from "./ColumnRow";
import { PanelFrame } from "./PanelFrame";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
});

/** Lets the user say what each column holds. Nothing counts until it is saved. */
export function ColumnsPanel({ glance }: { readonly glance: SheetGlance }) {
  const styles = useStyles();
  const { openView, saveColumns } = useActions();
  const [columns, setColumns] = useState(() => columnsOfList(glance.layout));
  const close = () => openView({ kind: "home" });
  return (
    <PanelFrame
      title={columnWords.title}
      hint={columnWords.hint}
      onClose={close}
      foot={
        <>
          <Button
            appearance="primary"
            {...PRIMARY}
            disabled={!hasCodes(columns)}
            onClick={() => void saveColumns(columns)}
          >
            {columnWords.save}
          </Button>
          <Button onClick={close}>{columnWords.cancel}</Button>
          {!hasCodes(columns) && <Caption1 role="alert">{columnWords.none}</Caption1>}
        </>
      }
    >
      <ul className={styles.list}>
        {columns.map((column) => (
          <ColumnRow key={column.column} column={column} columns={columns} onChange={setColumns} />
        ))}
      </ul>
    </PanelFrame>
  );
}
