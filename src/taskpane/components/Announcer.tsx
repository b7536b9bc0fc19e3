import { makeStyles } from "@fluentui/react-components";
import { usePaneState } from "../store/context";
import type { PaneState } from "../store/state";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Progress is spoken in quarters: every number would drown everything else. */
const SPOKEN_STEPS = 4;

/** Says for screen readers what is under way. Results and notices have their own live regions. */
export function Announcer() {
  const styles = useStyles();
  const text = usePaneState(spoken);
  return (
    <div className={styles.unseen} role="status">
      {text}
    </div>
  );
}

function spoken({ work }: PaneState): string {
  if (!work) return "";
  if (work.waiting !== null) return work.waiting;
  const quarter = work.total > 0 ? Math.floor((SPOKEN_STEPS * work.done) / work.total) : 0;
  return quarter > 0 ? `${work.title} ${(100 / SPOKEN_STEPS) * quarter} %` : work.title;
}
