import { Body1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { WorkProgress } from "../components/WorkProgress";
import { PageSection } from "../code-page/PageSection";
import { PanelFrame } from "../panels/PanelFrame";
import { useActions, usePaneState } from "../store/context";
import type { AddedFile } from "../store/state";
import { codeTableWords as words, STORE_PROBLEMS } from "../words/code-tables";
import { AddTables } from "./AddTables";
import { FirstDayQuestion } from "./FirstDayQuestion";
import { INPATIENT } from "./inpatient";
import { ListRow } from "./ListRow";
import { OwnTableRow } from "./OwnTableRow";

const useStyles = makeStyles({
  adding: { marginTop: tokens.spacingVerticalM },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  said: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  message: { overflowWrap: "anywhere" },
});

const INTENTS = {
  added: "success",
  known: "info",
  refused: "error",
  asked: "warning",
} as const;

/** Which lists of codes there are, how far they reach, and how to add others. */
export function CodeTablesPanel({ added }: { readonly added: readonly AddedFile[] }) {
  const styles = useStyles();
  const { closeTables } = useActions();
  const work = usePaneState((state) => state.work);
  return (
    <PanelFrame title={words.title} hint={words.hint} onClose={closeTables} foot={null}>
      <div className={styles.adding}>{work ? <WorkProgress work={work} /> : <AddTables />}</div>
      <Said added={added} />
      <OwnTables />
      <Lists />
    </PanelFrame>
  );
}

/** What came of the last files. */
function Said({ added }: { readonly added: readonly AddedFile[] }) {
  const styles = useStyles();
  return (
    <div className={styles.said}>
      {added.map(({ outcome, text, asked }, i) => (
        <MessageBar key={i} intent={INTENTS[outcome]} layout="multiline">
          <MessageBarBody className={styles.message}>
            {text}
            {asked && <FirstDayQuestion key={asked.file.name} at={i} likely={asked.likely} />}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function OwnTables() {
  const styles = useStyles();
  const tables = usePaneState((state) => state.tables);
  if (tables.kind !== "ready") return null;
  const { facts, damaged, fault } = tables.facts.own;
  const problem = fault === null ? null : STORE_PROBLEMS[fault];
  return (
    <PageSection title={words.own}>
      {problem && (
        <Body1>
          {problem.what} {problem.next}
        </Body1>
      )}
      {!problem && facts.length + damaged.length === 0 && <Body1>{words.none}</Body1>}
      <ul className={styles.list}>
        {facts.map((own) => (
          <OwnTableRow key={own.id} id={own.id} name={own.name} own={own} />
        ))}
        {damaged.map(({ id, name }) => (
          <OwnTableRow key={id} id={id} name={name} own={null} />
        ))}
      </ul>
    </PageSection>
  );
}

function Lists() {
  const styles = useStyles();
  const tables = usePaneState((state) => state.tables);
  if (tables.kind !== "ready") return null;
  return (
    <PageSection title={words.bundled} note={words.inpatient}>
      <ul className={styles.list}>
        {[...tables.facts.coverage, ...INPATIENT].map((table) => (
          <ListRow key={table.system} table={table} />
        ))}
      </ul>
    </PageSection>
  );
}
