import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { usePaneState } from "../store/context";
import { ignoreWords } from "../words/ignored";

/** Long enough for a sentence or two, short enough to be kept for many findings. */
const LONGEST_REASON = 200;

/** So many of the reasons that were given before are offered again. */
const MOST_OFFERED = 3;

const useStyles = makeStyles({
  reason: { marginTop: tokens.spacingVerticalS },
  before: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  given: {
    justifyContent: "flex-start",
    maxWidth: "100%",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
});

/** Why something is ignored: typed, or taken from what was said before in this workbook. */
export function ReasonField(props: {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onEnter: () => void;
}) {
  const styles = useStyles();
  const { reason, onReason, onEnter } = props;
  const ignored = usePaneState(({ choices }) => choices.ignored);
  const given = [...new Set(ignored.map((each) => each.reason).reverse())].slice(0, MOST_OFFERED);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault(); // a reason is one line, in the list and in the audit report
    onEnter();
  };
  const take = (each: string) => {
    onReason(each);
    field.current?.focus();
  };
  return (
    <>
      <Field
        className={styles.reason}
        label={ignoreWords.reason}
        hint={ignoreWords.reasonHint}
        required
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => void (field.current = element)}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(_, typed) => onReason(typed.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {given.length > 0 && (
        <div className={styles.before} role="group" aria-label={ignoreWords.given}>
          {given.map((each) => (
            <Button key={each} className={styles.given} size="small" onClick={() => take(each)}>
              {each}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
