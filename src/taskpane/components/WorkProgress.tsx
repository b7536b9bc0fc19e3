import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useActions } from "../store/context";
import type { WorkState } from "../store/state";
import { actionWords } from "../words/actions";

const useStyles = makeStyles({
  work: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1 },
});

/** How far long work is, and the way to stop it. */
export function WorkProgress({ work }: { readonly work: WorkState }) {
  const styles = useStyles();
  const { cancel } = useActions();
  const isCounted = work.total > 0;
  return (
    <div className={styles.work}>
      <Field
        className={styles.bar}
        label={work.title}
        {...(work.waiting !== null
          ? { validationMessage: work.waiting, validationState: "warning" as const }
          : isCounted && { hint: actionWords.progress(work.done, work.total) })}
      >
        <ProgressBar {...(isCounted && { value: work.done, max: work.total })} />
      </Field>
      <Button onClick={cancel}>{actionWords.cancel}</Button>
    </div>
  );
}
