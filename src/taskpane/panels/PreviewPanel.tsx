import {
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CellChange } from "../../excel/types";
import { PRIMARY } from "../keys/primary";
import { useActions } from "../store/context";
import type { Proposal } from "../store/proposal";
import { actionWords, previewWords } from "../words/actions";
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
  const [where, setWhere] = useState<Where>("all");
  const { title, hint, reading, lines, single } = proposal;
  const all = lines.filter(({ key }) => !left.has(key)).flatMap(({ changes }) => changes);
  const changes = where === "one" && single ? [single] : all;
  const close = () => openView({ kind: "home" });
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
            chosen={lines.length > 1 ? !left.has(line.key) : null}
            onChoose={(chosen) => setLeft(withLeft(left, line.key, !chosen))}
          />
        ))}
      </ul>
      {single && (
        <WhereChoice cells={all.length} single={single} where={where} onWhere={setWhere} />
      )}
    </PanelFrame>
  );
}

type Where = "all" | "one";

/** All cells with the value, or only the one that the person stands at. */
function WhereChoice(props: {
  readonly cells: number;
  readonly single: CellChange;
  readonly where: Where;
  readonly onWhere: (where: Where) => void;
}) {
  const { cells, single, where, onWhere } = props;
  return (
    <RadioGroup
      aria-label={previewWords.whichCells}
      value={where}
      onChange={(_, { value }) => onWhere(value === "one" ? "one" : "all")}
    >
      <Radio value="all" label={previewWords.allCells(cells)} />
      <Radio value="one" label={previewWords.oneCell(address(single.row, single.column))} />
    </RadioGroup>
  );
}

/** Which lines are left out, once this one is too, or no longer. */
function withLeft(left: ReadonlySet<string>, key: string, isLeft: boolean): ReadonlySet<string> {
  return new Set(isLeft ? [...left, key] : [...left].filter((each) => each !== key));
}
