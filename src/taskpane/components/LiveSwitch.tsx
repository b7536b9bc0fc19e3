import { Caption1, Link, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useActions, usePaneState } from "../store/context";
import type { FlagsBehind, LiveStatus } from "../live/types";
import { glanceOf } from "../store/state";
import { liveWords } from "../words/live";

const useStyles = makeStyles({
  live: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end" },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginRight: "auto" },
  update: { fontSize: "inherit" },
  quiet: { color: tokens.colorNeutralForeground3 },
  stopped: { color: tokens.colorStatusWarningForeground1 },
});

const WARNS: ReadonlySet<LiveStatus["kind"]> = new Set(["stopped", "flagsWait"] as const);

/** Whether the sheet is checked while a person types, and what that is about now; `beside` stands at its right. */
export function LiveSwitch({ beside }: { readonly beside: ReactNode }) {
  const styles = useStyles();
  const { canCheckLive, chooseLive } = useActions();
  const isOn = usePaneState((state) => state.choices.live);
  const live = usePaneState((state) => state.live[glanceOf(state)?.sheetId ?? ""]);
  if (!canCheckLive) return <div className={styles.row}>{beside}</div>;
  const status = isOn ? live?.status : undefined;
  return (
    <section
      className={styles.live}
      aria-label={liveWords.label}
      aria-busy={isOn && live?.isBusy === true}
    >
      <div className={styles.row}>
        <Switch
          className={styles.switch}
          checked={isOn}
          label={liveWords.label}
          onChange={(_, { checked }) => void chooseLive(checked)}
        />
        {beside}
      </div>
      <div role="status">
        {status && (
          <Caption1 className={WARNS.has(status.kind) ? styles.stopped : styles.quiet}>
            {liveWords.status(status)}
          </Caption1>
        )}
      </div>
      {isOn && live && live.flagsBehind.rows > 0 && <Behind behind={live.flagsBehind} />}
    </section>
  );
}

function Behind({ behind }: { readonly behind: FlagsBehind }) {
  const styles = useStyles();
  const { updateFlags } = useActions();
  return (
    <Caption1 className={styles.quiet} title={liveWords.whyBehind(behind)}>
      {liveWords.flagsBehind(behind)}{" "}
      <Link as="button" className={styles.update} onClick={() => void updateFlags()}>
        {liveWords.updateFlags}
      </Link>
    </Caption1>
  );
}
