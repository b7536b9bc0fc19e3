import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { PRIMARY } from "../keys/primary";
import { useActions, usePaneState } from "../store/context";
import { nextStep, type NextStep } from "../store/next-step";
import { actionWords } from "../words/actions";
import { findingWords } from "../words/findings";
import type { PaneActions } from "../actions";
import { useFocusWhenLost } from "./use-focus-when-lost";
import { FurtherActions } from "./FurtherActions";
import { WorkProgress } from "./WorkProgress";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** The one primary button, or the progress of what it started; the other actions below it, quieter. */
export function NextStepBar() {
  const styles = useStyles();
  const state = usePaneState((whole) => whole);
  const actions = useActions();
  const bar = useRef<HTMLDivElement>(null);
  const step = nextStep(state);
  const isNoticed = state.notice !== null; // the button that puts a notice away goes with it
  useFocusWhenLost(bar, `${step.kind} ${isNoticed}`);
  if (state.work) return <WorkProgress work={state.work} />;
  const primary = primaryOf(step, state.choices.scope === "selection", actions);
  return (
    <div ref={bar} className={styles.bar}>
      {primary && (
        <Button appearance="primary" {...PRIMARY} onClick={primary.run}>
          {primary.label}
        </Button>
      )}
      <FurtherActions step={step} />
    </div>
  );
}

interface PrimaryButton {
  readonly label: string;
  readonly run: () => void;
}

function primaryOf(
  step: NextStep,
  onlySelected: boolean,
  actions: PaneActions,
): PrimaryButton | null {
  switch (step.kind) {
    case "check":
      return {
        label: onlySelected ? actionWords.checkChosen : actionWords.check,
        run: () => void actions.check(),
      };
    case "checkAgain":
      return { label: actionWords.checkAgain, run: () => void actions.check("same") };
    case "reviewRepairs":
      return {
        label: actionWords.reviewRepairs(step.cells),
        run: () => actions.previewRepairs(),
      };
    case "goThrough":
      return {
        label: findingWords.goThrough(step.findings),
        run: () => void actions.nextFinding(),
      };
    case "nextFinding":
      return { label: findingWords.next, run: () => void actions.nextFinding() };
    case "fill":
      return { label: actionWords.fill, run: () => void actions.openFill() };
    default:
      return null;
  }
}
