import {
  Body1,
  Button,
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { FillMode } from "../../excel/types";
import { useFocusWhenLost } from "../components/use-focus-when-lost";
import { countTexts, type FillDraft, type FillSource, withTarget } from "../fill/draft";
import { PRIMARY } from "../keys/primary";
import { useActions } from "../store/context";
import { actionWords, fillWords } from "../words/actions";
import { FillTargetRow } from "./FillTargetRow";
import { PanelFrame } from "./PanelFrame";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
  more: { alignSelf: "flex-start" },
});

/** Where descriptions go, and how many will be written. */
export function FillPanel({ draft: first }: { readonly draft: FillDraft }) {
  const styles = useStyles();
  const { openView, fill } = useActions();
  const [draft, setDraft] = useState(first);
  const [areAllShown, setAllShown] = useState(first.sources.every(isSkipped));
  const choices = useRef<HTMLDivElement>(null);
  useFocusWhenLost(choices, areAllShown); // the link that shows more is gone then
  const cells = useMemo(() => countTexts(draft), [draft]);
  const close = () => openView({ kind: "home" });
  // What was left out at first is shown when asked for, and keeps its place afterwards.
  const leftOut = new Set(first.sources.filter(isSkipped).map(({ column }) => column.column));
  const shown = draft.sources.filter(({ column }) => areAllShown || !leftOut.has(column.column));

  return (
    <PanelFrame
      title={fillWords.title}
      hint={fillWords.hint}
      onClose={close}
      foot={
        <>
          <Button
            appearance="primary"
            {...PRIMARY}
            disabled={cells === 0}
            onClick={() => void fill(draft)}
          >
            {fillWords.apply(cells)}
          </Button>
          <Button onClick={close}>{actionWords.cancel}</Button>
        </>
      }
    >
      <div ref={choices} className={styles.choices}>
        {shown.map((source) => (
          <FillTargetRow
            key={source.column.column}
            source={source}
            onTarget={(target) => setDraft(withTarget(draft, source.column.column, target))}
          />
        ))}
        {shown.length < draft.sources.length && (
          <Link as="button" className={styles.more} onClick={() => setAllShown(true)}>
            {fillWords.otherColumns}
          </Link>
        )}
        <ModeChoice mode={draft.mode} onMode={(mode) => setDraft({ ...draft, mode })} />
        <Body1 role="status">{whatIsWritten(draft, cells)}</Body1>
      </div>
    </PanelFrame>
  );
}

function ModeChoice(props: { readonly mode: FillMode; readonly onMode: (mode: FillMode) => void }) {
  return (
    <Field label={fillWords.mode}>
      <RadioGroup value={props.mode} onChange={(_, { value }) => props.onMode(value as FillMode)}>
        <Radio value="emptyOnly" label={fillWords.emptyOnly} />
        <Radio value="overwrite" label={fillWords.overwrite} />
      </RadioGroup>
    </Field>
  );
}

function whatIsWritten({ sources }: FillDraft, cells: number): string {
  if (cells > 0) return fillWords.willWrite(cells);
  return sources.every(isSkipped) ? fillWords.noPlace : fillWords.nothing;
}

function isSkipped({ target }: FillSource): boolean {
  return target.kind === "skip";
}
