import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { fromIso, toIso } from "../../codes/day";
import type { Day } from "../../codes/types";
import { useActions, usePaneState } from "../store/context";
import { codeTableWords as words } from "../words/code-tables";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks for the first day of a release of which no file tells it; `at` is the file's place among those added last. */
export function FirstDayQuestion({ at, likely }: { readonly at: number; readonly likely: Day }) {
  const styles = useStyles();
  const { tellReleaseDay, leaveOut } = useActions();
  const isBusy = usePaneState(({ work }) => work !== null);
  const [text, setText] = useState(toIso(likely));
  const from = fromIso(text);

  function onSubmit(event: FormEvent) {
    event.preventDefault(); // the pane stays where it is
    if (from !== null) void tellReleaseDay(at, from);
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Field label={words.firstDay} hint={words.firstDayHint}>
        <Input type="date" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isBusy || from === null}>
          {words.addDated}
        </Button>
        <Button disabled={isBusy} onClick={() => leaveOut(at)}>
          {words.leaveOut}
        </Button>
      </div>
    </form>
  );
}
