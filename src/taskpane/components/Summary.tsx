import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Checked, Flags } from "../store/checked";
import { findingWords } from "../words/findings";
import { SeverityChips } from "./SeverityChips";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  outdated: { color: tokens.colorStatusWarningForeground1 },
});

/** What the check found, in one look. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { reading, counts, groups } = checked;
  const lines = reading.batch.lineCount;
  const beyond = groups.find(({ rule }) => rule === "outside-coverage");
  return (
    <section className={styles.summary} aria-live="polite">
      {counts.error + counts.warning === 0 && (
        <Subtitle2 as="h2" className={styles.good}>
          {groups.length === 0 ? findingWords.clean : findingWords.onlyNotes}
        </Subtitle2>
      )}
      <Body1>
        {reading.scope === "selection"
          ? findingWords.checkedSelection(lines)
          : findingWords.checked(lines)}
      </Body1>
      {groups.length > 0 && <SeverityChips checked={checked} />}
      {beyond && (
        <Caption1 className={styles.quiet}>{findingWords.beyondTables(beyond.cells)}</Caption1>
      )}
      {checked.outdated ? (
        <Caption1 className={styles.outdated}>{findingWords.outdated}</Caption1>
      ) : (
        <Caption1 className={styles.quiet}>{flagsLine(checked.flags)}</Caption1>
      )}
    </section>
  );
}

function flagsLine(flags: Flags): string {
  switch (flags.kind) {
    case "flagged": {
      const { flaggedCells, stale } = flags.outcome;
      const flagged = findingWords.flagged(flaggedCells);
      return stale > 0 ? `${flagged} ${findingWords.stale(stale)}` : flagged;
    }
    case "reportOnly":
      return findingWords.notFlagged;
    case "cleared":
      return findingWords.flagsCleared;
    case "pending":
      return "";
  }
}
