import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useActions, usePaneState } from "../store/context";
import type { NextStep } from "../store/next-step";
import type { SheetGlance } from "../../excel/types";
import type { Checked } from "../store/checked";
import { checkedOf, glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { reportWords } from "../words/report";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  button: { minWidth: "unset", fontWeight: tokens.fontWeightRegular },
});

/** What else can be done now; never what the primary button does already. */
export function FurtherActions({ step }: { readonly step: NextStep }) {
  const styles = useStyles();
  const actions = useActions();
  const glance = usePaneState(glanceOf);
  const checked = usePaneState(checkedOf);
  const undoable = usePaneState((state) => state.undoable);
  const writable = glance?.protected === false;
  const offered = [
    checked !== null &&
      step.kind !== "checkAgain" && {
        label: actionWords.checkAgain,
        run: () => void actions.check("same"),
      },
    writable &&
      step.kind !== "fill" && { label: actionWords.fill, run: () => void actions.openFill() },
    writable &&
      hasFlags(glance, checked) && {
        label: actionWords.clear,
        run: () => void actions.clearFlags(),
      },
    checked !== null && { label: reportWords.action, run: () => void actions.report() },
    undoable !== null && { label: actionWords.undo, run: () => void actions.undo() },
    checked !== null && { label: actionWords.startOver, run: actions.startOver },
  ].filter((action) => action !== false);
  return (
    <div className={styles.actions}>
      {offered.map(({ label, run }) => (
        <Button
          key={label}
          className={styles.button}
          appearance="subtle"
          size="small"
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  );
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
