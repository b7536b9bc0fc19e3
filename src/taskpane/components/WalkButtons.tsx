import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { walkPlace } from "../list/walk";
import { useActions } from "../store/context";
import type { Checked } from "../store/checked";
import { findingWords } from "../words/findings";

const useStyles = makeStyles({
  walk: { display: "flex", alignItems: "center", marginLeft: "auto" },
  place: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Back and forth through the findings, once the walk has begun. */
export function WalkButtons({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { nextFinding, previousFinding } = useActions();
  const { groups, browse } = checked;
  const place = walkPlace(groups, browse);
  if (browse.walk.kind === "finished" && groups.length > 0) {
    return <Caption1 className={styles.place}>{findingWords.walked}</Caption1>;
  }
  if (!place) return null;
  return (
    <div className={styles.walk}>
      <Caption1 className={styles.place}>{findingWords.position(place.place, place.of)}</Caption1>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronUpRegular />}
        aria-label={findingWords.previous}
        disabled={place.place === 1}
        onClick={() => void previousFinding()}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronDownRegular />}
        aria-label={findingWords.next}
        onClick={() => void nextFinding()}
      />
    </div>
  );
}
