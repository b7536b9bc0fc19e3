import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { placeOf } from "../list/changes";
import type { ValueGroup } from "../list/groups";
import type { Checked } from "../store/checked";
import { PRIMARY } from "../keys/primary";
import { useActions, usePaneState } from "../store/context";
import { checkedOf } from "../store/state";
import { actionWords } from "../words/actions";
import { address } from "../words/format";
import { ignoreWords } from "../words/ignored";
import { PanelFrame } from "./PanelFrame";
import { ReasonField } from "./ReasonField";

const useStyles = makeStyles({
  message: {
    margin: `${tokens.spacingVerticalM} 0`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** Which cells, and why: nothing is ignored without a reason. */
export function IgnorePanel({ value }: { readonly value: ValueGroup }) {
  const styles = useStyles();
  const { openView, ignore } = useActions();
  const checked = usePaneState(checkedOf);
  const [where, setWhere] = useState<"one" | "all">("one");
  const [reason, setReason] = useState("");
  const cells = value.findings.length;
  const at = checked && cellAtHand(checked, value);
  const isOne = at !== null && where === "one";
  const canIgnore = reason.trim() !== "";
  const close = () => openView({ kind: "home" });
  const submit = () =>
    void ignore({ value, finding: isOne ? at.finding : null, reason: reason.trim() });
  return (
    <PanelFrame
      title={ignoreWords.title}
      hint={ignoreWords.hint}
      onClose={close}
      foot={
        <>
          <Button appearance="primary" {...PRIMARY} disabled={!canIgnore} onClick={submit}>
            {ignoreWords.apply(isOne ? 1 : cells)}
          </Button>
          <Button onClick={close}>{actionWords.cancel}</Button>
        </>
      }
    >
      <p className={styles.message}>{value.cause.message}</p>
      {at && cells > 1 && (
        <RadioGroup
          aria-label={ignoreWords.where}
          value={where}
          onChange={(_, chosen) => setWhere(chosen.value === "all" ? "all" : "one")}
        >
          <Radio value="one" label={ignoreWords.oneCell(at.address)} />
          <Radio value="all" label={ignoreWords.allCells(cells)} />
        </RadioGroup>
      )}
      <ReasonField reason={reason} onReason={setReason} onEnter={() => canIgnore && submit()} />
    </PanelFrame>
  );
}

/** The cell that the person stands at; where there is only one, that one. */
function cellAtHand(
  { browse: { walk }, reading, findings }: Checked,
  { findings: members }: ValueGroup,
): { readonly finding: number; readonly address: string } | null {
  const isThere = walk.kind === "at" && members.includes(walk.finding);
  const finding = isThere ? walk.finding : members.length === 1 ? members[0] : undefined;
  if (finding === undefined) return null;
  const { row, column } = placeOf(reading, findings, finding);
  return { finding, address: address(row, column) };
}
