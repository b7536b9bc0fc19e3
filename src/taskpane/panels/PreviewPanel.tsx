import {
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { PRIMARY } from "../keys/primary";
import { useActions } from "../store/context";
import type { Proposal } from "../store/proposal";
import { previewWords } from "../words/actions";
import { actionWords } from "../words/actions";
import { address } from "../words/format";
import { PanelFrame } from "./PanelFrame";
import { ProposalRow } from "./ProposalRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  after: { color: tokens.colorNeutralForeground3, width: "100%" },
});

/** Changes before they are made: what stands there, what will stand there, in how many cells. */
export function PreviewPanel({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { openView, change } = useActions();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [where, setWhere] = useState<"all" | "one">("all");
  const { title, hint, reading, lines, single } = proposal;
  const isList = lines.length > 1;
  const all = lines.filter(({ key }) => !left.has(key)).flatMap(({ changes }) => changes);
  const changes = where === "one" && single ? [single] : all;
  const close = () => openView({ kind: "home" });

  function choose(key: string, chosen: boolean) {
    const next = new Set(left);
    if (chosen) next.delete(key);
    else next.add(key);
    setLeft(next);
  }

  return (
    <PanelFrame
      title={title}
      hint={hint}
      onClose={close}
      foot={
        <>
          <Button
            appearance="primary"
            {...PRIMARY}
            disabled={changes.length === 0}
            onClick={() => void change(reading, title, changes)}
          >
            {changes.length === 0 ? previewWords.nothingChosen : previewWords.apply(changes.length)}
          </Button>
          <Button onClick={close}>{actionWords.cancel}</Button>
          <Caption1 className={styles.after}>{previewWords.afterwards}</Caption1>
        </>
      }
    >
      <ul className={styles.list}>
        {lines.map((line) => (
          <ProposalRow
            key={line.key}
            line={line}
            chosen={isList ? !left.has(line.key) : null}
            onChoose={(chosen) => choose(line.key, chosen)}
          />
        ))}
      </ul>
      {single && lines[0] && (
        <RadioGroup
          aria-label={previewWords.whichCells}
          value={where}
          onChange={(_, { value }) => setWhere(value === "one" ? "one" : "all")}
        >
          <Radio value="all" label={previewWords.allCells(lines[0].changes.length)} />
          <Radio value="one" label={previewWords.oneCell(address(single.row, single.column))} />
        </RadioGroup>
      )}
    </PanelFrame>
  );
}
