import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { guessedColumns, recognisedColumns, columnName } from "../columns/summary";
import { useActions } from "../store/context";
import type { SheetGlance } from "../../excel/types";
import { ruleWords } from "../words/rules";
import { sheetWords } from "../words/sheet";
import { BlockNote } from "./BlockNote";
import { useTitleStyles } from "./title-styles";

const useStyles = makeStyles({
  secondary: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  guesses: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorStatusWarningForeground1,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  term: { color: tokens.colorNeutralForeground3 },
  headers: { margin: 0, overflowWrap: "anywhere" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

/** The sheet at a glance, before it is checked: what it is, and what we take its columns for. */
export function SheetHead({ glance }: { readonly glance: SheetGlance }) {
  const styles = useStyles();
  const titles = useTitleStyles();
  const { openView } = useActions();
  const { sheetName, lineCount, layout } = glance;
  return (
    <section aria-label={sheetName}>
      <div className={titles.row}>
        <Subtitle2 as="h1" className={titles.name} title={sheetName}>
          {sheetName}
        </Subtitle2>
        <Caption1 className={styles.secondary}>{sheetWords.lines(lineCount)}</Caption1>
      </div>
      <dl className={styles.columns}>
        {recognisedColumns(layout.columns).map(({ name, headers }) => (
          <RecognisedRow key={name} name={name} headers={headers} />
        ))}
      </dl>
      <Guesses glance={glance} />
      <BlockNote
        first={layout.firstRow + 1}
        last={layout.firstRow + lineCount}
        others={glance.others}
        beside={layout.beside}
      />
      {!hasServiceDate(glance) && (
        <Caption1 as="p" block className={styles.note}>
          {sheetWords.noServiceDate}
        </Caption1>
      )}
      {glance.protected && (
        <Caption1 as="p" block className={styles.note}>
          {sheetWords.protectedSheet}
        </Caption1>
      )}
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
  const styles = useStyles();
  const guessed = guessedColumns(glance.layout.columns).map(columnName);
  if (guessed.length === 0) return null;
  return (
    <Caption1 as="p" block className={styles.guesses}>
      {sheetWords.guessesNote(guessed)}
    </Caption1>
  );
}

function hasServiceDate({ layout }: SheetGlance): boolean {
  return layout.columns.some(({ role }) => role === "serviceDate");
}
