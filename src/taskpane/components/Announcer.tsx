import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { placeOf } from "../list/changes";
import { walkPlace } from "../list/walk";
import type { Checked } from "../store/checked";
import { usePaneState } from "../store/context";
import { checkedOf, type PaneState } from "../store/state";
import { findingWords } from "../words/findings";
import { address } from "../words/format";

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
 * Says for screen readers what is under way, what was found, and the finding that the walk has come to. It is always
 * there: a region that comes together with its words is often not read. Notices have a region of their own.
 */
export function Announcer() {
  const styles = useStyles();
  const text = usePaneState(spoken);
  const walked = useWalked();
  return (
    <>
      <div className={styles.unseen} role="status">
        {text}
      </div>
      <div className={styles.unseen} role="status">
        {walked}
      </div>
    </>
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
  return quarter > 0 ? `${work.title} ${(100 / SPOKEN_STEPS) * quarter}%` : work.title;
}

/** The finding that the person has gone to. Silent where only the results are new: the walk stands there as before. */
function useWalked(): string {
  const checked = usePaneState(checkedOf);
  const [last, setLast] = useState({ checked, text: "" });
  if (checked === last.checked) return last.text;
  const isSame = checked !== null && checked.findings === last.checked?.findings;
  const hasGone = isSame && checked.browse.walk !== last.checked?.browse.walk;
  const text = hasGone ? walkedWords(checked) : isSame ? last.text : "";
  setLast({ checked, text });
  return text;
}

function walkedWords({ reading, findings, groups, browse }: Checked): string {
  if (browse.walk.kind === "finished") return findingWords.walked;
  const place = walkPlace(groups, browse);
  if (!place) return "";
  const { row, column } = placeOf(reading, findings, place.finding);
  return findingWords.walkedTo(
    place.place,
    place.of,
    address(row, column),
    place.value.cause.message,
  );
}
