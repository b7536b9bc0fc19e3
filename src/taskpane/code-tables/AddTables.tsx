import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState } from "react";
import { useActions } from "../store/context";
import { codeTableWords as words } from "../words/code-tables";

/** What the file dialog offers first; the contents decide. */
const ENDINGS = ".zip,.txt,.csv,.tsv,.xlsx,.xlsm";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  words: { color: tokens.colorNeutralForeground2 },
});

/** Where files are chosen, or dropped. */
export function AddTables() {
  const styles = useStyles();
  const { addTables } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function onDrag(event: DragEvent, over: boolean) {
    event.preventDefault(); // without it the browser opens the file in place of the pane
    setOver(over);
  }

  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        void addTables([...event.dataTransfer.files]);
      }}
    >
      <Button icon={<AddRegular />} onClick={() => field.current?.click()}>
        {words.add}
      </Button>
      <Caption1 className={styles.words}>{words.drop}</Caption1>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={ENDINGS}
        aria-label={words.chooseFiles}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // so that the same file can be chosen again
          void addTables(files);
        }}
      />
    </div>
  );
}
