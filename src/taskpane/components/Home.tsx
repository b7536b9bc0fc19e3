import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetGlance } from "../../excel/types";
import { FindingsList } from "../list/FindingsList";
import { usePaneState } from "../store/context";
import { noLongerApply, type Checked } from "../store/checked";
import { checkedOf } from "../store/state";
import { CheckChoices } from "./CheckChoices";
import { LiveSwitch } from "./LiveSwitch";
import { NextStepBar } from "./NextStepBar";
import { SheetHead } from "./SheetHead";
import { WhatWillHappen } from "./WhatWillHappen";
import { Summary } from "./Summary";
import { WalkButtons } from "./WalkButtons";

/** About a finding's row with what is said about it. */
const LEAST_LIST = "240px";

const useStyles = makeStyles({
  home: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  checked: {
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  /** In a low or a magnified pane the whole view scrolls, rather than leave no room for the findings. */
  list: { flexGrow: 1, flexShrink: 0, flexBasis: 0, minHeight: LEAST_LIST },
});

const isListed = (checked: Checked): boolean =>
  checked.groups.length + checked.ignored.length + noLongerApply(checked).length > 0;

/** A sheet that can be checked: what it is, its results, and the next step. */
export function Home({ glance }: { readonly glance: SheetGlance }) {
  const styles = useStyles();
  const checked = usePaneState(checkedOf);
  const work = usePaneState((state) => state.work);
  return (
    <div className={styles.home}>
      <div className={mergeClasses(styles.top, checked !== null && styles.checked)}>
        {checked ? <Summary checked={checked} /> : <SheetHead glance={glance} />}
        {!checked && !work && <CheckChoices isProtected={glance.protected} />}
        <NextStepBar />
        {checked && !work && <LiveSwitch beside={<WalkButtons checked={checked} />} />}
        {!checked && !work && !glance.protected && <WhatWillHappen />}
      </div>
      {checked && isListed(checked) && (
        <div className={styles.list}>
          <FindingsList checked={checked} />
        </div>
      )}
    </div>
  );
}
