import { makeStyles, tokens } from "@fluentui/react-components";
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

const useStyles = makeStyles({
  home: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  list: { flexGrow: 1, minHeight: 0 },
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
      <div className={styles.top}>
        {checked ? <Summary checked={checked} /> : <SheetHead glance={glance} />}
        {!checked && !work && <CheckChoices isProtected={glance.protected} />}
        <NextStepBar />
        {checked && !work && <LiveSwitch />}
        {!checked && !work && <WhatWillHappen isProtected={glance.protected} />}
      </div>
      {checked && isListed(checked) && (
        <div className={styles.list}>
          <FindingsList checked={checked} />
        </div>
      )}
    </div>
  );
}
