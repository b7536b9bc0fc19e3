import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { beyondCoverage } from "../../check/findings/beyond-coverage";
import type { Checked } from "../store/checked";
import { useActions, usePaneState } from "../store/context";
import { codeTableWords } from "../words/code-tables";
import { findingWords } from "../words/findings";
import { ignoreWords } from "../words/ignored";
import { sheetWords } from "../words/sheet";
import { cellsIgnored } from "../list/items";
import { BlockNote } from "./BlockNote";
import { DateNote } from "./DateNote";
import { SeverityChips } from "./SeverityChips";
import { useTitleStyles } from "./title-styles";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: { fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
  outdated: { color: tokens.colorStatusWarningForeground1 },
});

/** What the check found, in one look. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const titles = useTitleStyles();
  const { openView } = useActions();
  const { reading, groups } = checked;
  return (
    <section className={styles.summary}>
      <div className={titles.row}>
        <Subtitle2 as="h1" className={titles.name} title={reading.sheetName}>
          {reading.sheetName}
        </Subtitle2>
        <Link as="button" onClick={() => openView({ kind: "columns" })}>
          {sheetWords.columns}
        </Link>
      </div>
      <Verdict checked={checked} />
      {groups.length > 0 && <SeverityChips checked={checked} />}
      <BlockNote
        first={reading.batch.firstRow + 1}
        last={reading.endRow}
        others={checked.others}
        beside={reading.layout.beside}
      />
      <DateNote reading={reading} />
      <BeyondTables checked={checked} />
      {checked.outdated && <Caption1 className={styles.outdated}>{findingWords.outdated}</Caption1>}
    </section>
  );
}

/** The result in a sentence or two. */
function Verdict({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { counts, groups, ignored } = checked;
  const isGood = counts.error + counts.warning === 0;
  return (
    <div>
      {isGood && (
        <Subtitle2 as="h2" block className={styles.good}>
          {groups.length > 0
            ? findingWords.onlyNotes
            : ignored.length > 0
              ? ignoreWords.onlyIgnored
              : findingWords.clean}
        </Subtitle2>
      )}
      <Caption1 className={styles.quiet}>
        {[
          checkedLine(checked),
          flagsLine(checked),
          ignored.length > 0 ? ignoreWords.summary(cellsIgnored(ignored)) : "",
          groups.length === 0 && checked.filled ? findingWords.cleanFilled : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </Caption1>
    </div>
  );
}

/** What the code tables cannot speak of: said once, however many cells it is true of, with what can be done. */
function BeyondTables({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { openTables } = useActions();
  const tables = usePaneState((state) => state.tables);
  const { batch } = checked.reading;
  const beyond = useMemo(
    () => (tables.kind === "ready" ? beyondCoverage(batch, tables.facts.coverage) : []),
    [batch, tables],
  );
  const outside = checked.groups.find(({ rule }) => rule === "outside-coverage");
  if (beyond.length === 0) {
    return (
      outside && (
        <Caption1 className={styles.quiet}>{findingWords.beyondTables(outside.cells)}</Caption1>
      )
    );
  }
  return (
    <Caption1 className={styles.quiet}>
      {beyond.map((each) => codeTableWords.beyond(each)).join(" ")}{" "}
      <Link as="button" className={styles.link} onClick={openTables}>
        {codeTableWords.addNewer}
      </Link>
    </Caption1>
  );
}

function checkedLine({ reading, all }: Checked): string {
  const lines = all.claimLines;
  return reading.scope === "selection"
    ? findingWords.checkedSelection(lines)
    : findingWords.checked(lines);
}

function flagsLine({ flags, findings }: Checked): string {
  switch (flags.kind) {
    case "flagged": {
      const { flaggedCells, stale, stopped } = flags.outcome;
      if (stopped) return findingWords.flaggedThrough(flaggedCells, stopped.throughRow);
      if (stale > 0) return findingWords.stale(stale);
      return findings.count > 0 ? findingWords.flagged(flaggedCells) : "";
    }
    case "reportOnly":
      return findingWords.notFlagged;
    case "cleared":
      return findingWords.flagsCleared;
    case "asBefore":
      return findingWords.flagsAsBefore;
    case "pending":
      return "";
  }
}
