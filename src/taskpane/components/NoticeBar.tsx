import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useActions, usePaneState } from "../store/context";
import type { Problem } from "../../excel/types";
import type { Notice } from "../store/state";
import { actionWords } from "../words/actions";

// Without this the bar gives way to the list below and its button hangs out.
const useStyles = makeStyles({ region: { flexShrink: 0 } });

/**
 * What came of the last action, with the one thing that can be done about it: undo, or try again. The region around it
 * is there from the beginning, as screen readers read only what changes in one that they know.
 */
export function NoticeBar() {
  const notice = usePaneState((state) => state.notice);
  const styles = useStyles();
  return (
    <div className={styles.region} role="status">
      {notice && <Bar notice={notice} />}
    </div>
  );
}

function Bar({ notice }: { readonly notice: Notice }) {
  const { dismissNotice } = useActions();
  return (
    <MessageBar
      intent={INTENTS[notice.kind]}
      layout={notice.kind === "problem" || notice.kind === "stopped" ? "multiline" : "auto"}
    >
      <MessageBarBody>
        {notice.kind === "problem" ? <ProblemText problem={notice.problem} /> : notice.text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={actionWords.dismiss}
            onClick={dismissNotice}
          />
        }
      >
        <NoticeAction notice={notice} />
      </MessageBarActions>
    </MessageBar>
  );
}

function ProblemText({ problem: { what, next, left } }: { readonly problem: Problem }) {
  return (
    <>
      <MessageBarTitle>{what}</MessageBarTitle> {next} {left}
    </>
  );
}

function NoticeAction({ notice }: { readonly notice: Notice }) {
  const { undo, dismissNotice } = useActions();
  if (notice.kind === "done" && notice.undoable) {
    return (
      <Button size="small" onClick={() => void undo()}>
        {actionWords.undo}
      </Button>
    );
  }
  if (notice.kind === "stopped") {
    return (
      <>
        <Button size="small" onClick={dismissNotice}>
          {actionWords.keep}
        </Button>
        <Button size="small" onClick={notice.putBack}>
          {actionWords.putBack}
        </Button>
      </>
    );
  }
  if (notice.kind === "problem" && notice.retry) {
    return (
      <Button size="small" onClick={notice.retry}>
        {actionWords.tryAgain}
      </Button>
    );
  }
  return null;
}

const INTENTS = { problem: "error", done: "success", said: "info", stopped: "warning" } as const;
