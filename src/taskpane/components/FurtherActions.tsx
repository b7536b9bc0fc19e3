import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useActions, usePaneState } from "../store/context";
import type { NextStep } from "../store/next-step";
import type { SheetGlance } from "../../excel/types";
import type { Checked } from "../store/checked";
import { checkedOf, glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { reportWords } from "../words/report";
import { ruleWords } from "../words/rules";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  /** Slim enough that all that are frequent stand in one row of the narrowest pane. */
  button: {
    minWidth: "unset",
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What else can be done now; never what the primary button does already. What is rarely wanted is shown when asked for. */
export function FurtherActions({ step }: { readonly step: NextStep }) {
  const styles = useStyles();
  const [areAllShown, setAllShown] = useState(false);
  const frequent = useFrequent(step);
  const rare = useRare();
  return (
    <div className={styles.all}>
      <div className={styles.actions}>
        <ActionButtons actions={frequent} />
        {rare.some((action) => action !== false) && (
          <Button
            className={styles.button}
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={actionWords.more}
            aria-expanded={areAllShown}
            title={actionWords.more}
            onClick={() => setAllShown(!areAllShown)}
          />
        )}
      </div>
      {areAllShown && (
        <div className={styles.actions}>
          <ActionButtons actions={rare} />
        </div>
      )}
    </div>
  );
}

function useFrequent(step: NextStep): readonly (Action | false)[] {
  const { check, openFill, undo } = useActions();
  const isWritable = usePaneState((state) => glanceOf(state)?.protected === false);
  const isChecked = usePaneState((state) => checkedOf(state) !== null);
  const isUndoable = usePaneState((state) => state.undoable !== null);
  return [
    isChecked &&
      step.kind !== "checkAgain" && {
        label: actionWords.checkAgain,
        run: () => void check("same"),
      },
    isWritable && step.kind !== "fill" && { label: actionWords.fill, run: () => void openFill() },
    isUndoable && { label: actionWords.undo, run: () => void undo() },
  ];
}

function useRare(): readonly (Action | false)[] {
  const { report, clearFlags, openView, startOver } = useActions();
  const glance = usePaneState(glanceOf);
  const checked = usePaneState(checkedOf);
  return [
    checked !== null && { label: reportWords.action, run: () => void report() },
    glance?.protected === false &&
      hasFlags(glance, checked) && { label: actionWords.clear, run: () => void clearFlags() },
    checked !== null && { label: ruleWords.open, run: () => openView({ kind: "rules" }) },
    checked !== null && { label: actionWords.startOver, run: startOver },
  ];
}

interface Action {
  readonly label: string;
  readonly run: () => void;
}

function ActionButtons({ actions }: { readonly actions: readonly (Action | false)[] }) {
  const styles = useStyles();
  return actions
    .filter((action) => action !== false)
    .map(({ label, run }) => (
      <Button key={label} className={styles.button} size="small" onClick={run}>
        {label}
      </Button>
    ));
}

/** Whether flags of ours stand in the sheet: those of this check, else those that were there when we looked. */
function hasFlags(glance: SheetGlance, checked: Checked | null): boolean {
  switch (checked?.flags.kind) {
    case "flagged":
      return checked.flags.outcome.flaggedCells > 0;
    case "cleared":
      return false;
    default:
      return glance.hasMarks;
  }
}
