import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons";
import { useActions, usePaneState } from "../store/context";
import { codeTableWords } from "../words/code-tables";
import { keyWords } from "../words/keys";
import { day } from "../words/format";
import { tableWords } from "../words/rules";
import type { TablesState } from "../store/state";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  /** A narrow pane breaks the line between two lists, never within one's name and day. */
  coverage: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
    columnGap: tokens.spacingHorizontalM,
    "@media (max-width: 280px)": { visibility: "hidden", height: 0 }, // magnified: the panel says it too
  },
  link: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

/** How far the code tables reach. */
export function Footer() {
  const styles = useStyles();
  const { openTables, openView } = useActions();
  const tables = usePaneState((state) => state.tables);
  return (
    <footer className={styles.footer} aria-label={tableWords.label}>
      <div className={styles.coverage}>
        {coverage(tables).map((part) => (
          <Caption1 key={part}>{part}</Caption1>
        ))}
      </div>
      {tables.kind === "ready" && (
        <Link as="button" className={styles.link} onClick={openTables}>
          {codeTableWords.open}
        </Link>
      )}
      <Button
        appearance="transparent"
        size="small"
        icon={<KeyboardRegular />}
        aria-label={keyWords.open}
        aria-keyshortcuts={keyWords.openKey}
        title={`${keyWords.open} (${keyWords.openKey})`}
        onClick={() => openView({ kind: "keys" })}
      />
    </footer>
  );
}

function coverage(tables: TablesState): readonly string[] {
  if (tables.kind === "loading") return [tableWords.loading];
  if (tables.kind === "failed") return [tableWords.failed];
  return tables.facts.coverage.flatMap(({ system, to }) => {
    const name = tableWords.names[system];
    return name && to !== null ? [tableWords.to(name, day(to))] : [];
  });
}
