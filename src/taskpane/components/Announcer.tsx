import { makeStyles } from "@fluentui/react-components";
import { usePaneState } from "../store/context";
import { checkedOf, type PaneState } from "../store/state";
import { findingWords } from "../words/findings";

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

/**
 * Says for screen readers what is under way, and what was found. It is always there: a region that comes together with
 * its words is often not read. Notices have a region of their own.
 */
export function Announcer() {
  const styles = useStyles();
  const text = usePaneState(spoken);
  return (
    <div className={styles.unseen} role="status">
      {text}
    </div>
  );
}

function spoken(state: PaneState): string {
  const { work } = state;
  if (!work) {
    const checked = checkedOf(state);
    return checked ? findingWords.spoken(checked.counts) : "";
  }
  if (work.waiting !== null) return work.waiting;
  const quarter = work.total > 0 ? Math.floor((SPOKEN_STEPS * work.done) / work.total) : 0;
  return quarter > 0 ? `${work.title} ${(100 / SPOKEN_STEPS) * quarter} %` : work.title;
}
