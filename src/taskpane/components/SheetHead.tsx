import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { guessedColumns, recognisedColumns, columnName } from "../columns/summary";
import { useActions } from "../store/context";
import type { SheetGlance } from "../../excel/types";
import { ruleWords } from "../words/rules";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({
  title: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  secondary: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  columns: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  headers: { margin: 0, overflowWrap: "anywhere" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

/** The sheet at a glance. Once there are results the recognised columns give way to them. */
export function SheetHead(props: { readonly glance: SheetGlance; readonly compact: boolean }) {
  const styles = useStyles();
  const { openView } = useActions();
  const { sheetName, lineCount, layout } = props.glance;
  return (
    <section aria-label={sheetName}>
      <div className={styles.title}>
        <Subtitle2 as="h1" className={styles.name} title={sheetName}>
          {sheetName}
        </Subtitle2>
        <Caption1 className={styles.secondary}>{sheetWords.lines(lineCount)}</Caption1>
      </div>
      {!props.compact && (
        <dl className={styles.columns}>
          {recognisedColumns(layout.columns).map(({ name, headers }) => (
            <RecognisedRow key={name} name={name} headers={headers} />
          ))}
        </dl>
      )}
      <Guesses glance={props.glance} />
      <div className={styles.links}>
        <Link as="button" onClick={() => openView({ kind: "columns" })}>
          {sheetWords.changeColumns}
        </Link>
        <Link as="button" onClick={() => openView({ kind: "rules" })}>
          {ruleWords.open}
        </Link>
      </div>
    </section>
  );
}

function RecognisedRow(props: { readonly name: string; readonly headers: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{props.name}</dt>
      <dd className={styles.headers}>{props.headers}</dd>
    </>
  );
}

/** Guesses are said where the check starts, so that nobody relies on one unseen. */
function Guesses({ glance }: { readonly glance: SheetGlance }) {
  const guessed = guessedColumns(glance.layout.columns).map(columnName);
  if (guessed.length === 0) return null;
  return <Caption1 as="p">{sheetWords.guessesNote(guessed)}</Caption1>;
}
