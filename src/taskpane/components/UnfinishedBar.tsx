import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useActions, usePaneState } from "../store/context";
import { unfinishedWords } from "../words/unfinished";

// Without this the bar gives way to the list below and its buttons hang out.
const useStyles = makeStyles({ region: { flexShrink: 0 } });

/** A fill or a repair that was interrupted, until the person says what becomes of it. */
export function UnfinishedBar() {
  const job = usePaneState(({ unfinished, work }) => (work ? null : unfinished));
  const { settleUnfinished } = useActions();
  const styles = useStyles();
  return (
    <div className={styles.region} role="status">
      {job && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{unfinishedWords.told(job)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void settleUnfinished("finish")}>
              {unfinishedWords.finish(job)}
            </Button>
            <Button size="small" onClick={() => void settleUnfinished("putBack")}>
              {unfinishedWords.putBack}
            </Button>
            <Button size="small" onClick={() => void settleUnfinished("leave")}>
              {unfinishedWords.leave}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
