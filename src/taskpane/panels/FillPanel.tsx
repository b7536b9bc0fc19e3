import {
  Body1,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FillMode } from "../../excel/types";
import { countTexts, type FillDraft, withTarget } from "../fill/draft";
import { useActions } from "../store/context";
import { actionWords, fillWords } from "../words/actions";
import { FillTargetRow } from "./FillTargetRow";
import { PanelFrame } from "./PanelFrame";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
});

/** Where descriptions go, and how many will be written. */
export function FillPanel({ draft: first }: { readonly draft: FillDraft }) {
  const styles = useStyles();
  const { openView, fill } = useActions();
  const [draft, setDraft] = useState(first);
  const cells = useMemo(() => countTexts(draft), [draft]);
  const close = () => openView({ kind: "home" });
  return (
    <PanelFrame
      title={fillWords.title}
      hint={fillWords.hint}
      onClose={close}
      foot={
        <>
          <Button appearance="primary" disabled={cells === 0} onClick={() => void fill(draft)}>
            {fillWords.apply(cells)}
          </Button>
          <Button onClick={close}>{actionWords.cancel}</Button>
        </>
      }
    >
      <div className={styles.choices}>
        {draft.sources.map((source) => (
          <FillTargetRow
            key={source.column.column}
            source={source}
            onTarget={(target) => setDraft(withTarget(draft, source.column.column, target))}
          />
        ))}
        <Field label={fillWords.mode}>
          <RadioGroup
            value={draft.mode}
            onChange={(_, { value }) => setDraft({ ...draft, mode: value as FillMode })}
          >
            <Radio value="emptyOnly" label={fillWords.emptyOnly} />
            <Radio value="overwrite" label={fillWords.overwrite} />
          </RadioGroup>
        </Field>
        <Body1 role="status">{cells === 0 ? fillWords.nothing : fillWords.willWrite(cells)}</Body1>
      </div>
    </PanelFrame>
  );
}
