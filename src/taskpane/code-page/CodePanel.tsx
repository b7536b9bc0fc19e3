import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CodeLink, CodePage } from "../../codes/code-page";
import { PanelFrame } from "../panels/PanelFrame";
import { useActions } from "../store/context";
import { codePageWords as words, period } from "../words/code-page";
import { LIST_NAMES } from "../words/look-up";
import { CodeLinks } from "./CodeLinks";
import { NoteList } from "./NoteList";
import { PageSection } from "./PageSection";
import { Where } from "./Where";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  description: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  notesDate: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  stretch: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Everything that the lists know of one code. */
export function CodePanel({ page }: { readonly page: CodePage }) {
  const styles = useStyles();
  const { leavePage } = useActions();
  return (
    <PanelFrame title={page.display} hint="" isBodyReached onClose={leavePage} foot={null}>
      <div className={styles.head}>
        <Body1 className={styles.description}>{page.description ?? words.noDescription}</Body1>
        {page.shortDescription !== null && (
          <Caption1 className={styles.quiet}>{words.shortly(page.shortDescription)}</Caption1>
        )}
        <Body1>{words.status(page.status, page.day, page.coveredTo)}</Body1>
        <Caption1 className={styles.quiet}>{LIST_NAMES[page.system]}</Caption1>
      </div>
      <Exchanged page={page} />
      <Edits page={page} />
      <Below page={page} />
      <Sevenths page={page} />
      <Inclusions page={page} />
      <NoteList title={words.excludes} notes={page.excludes} />
      <NoteList title={words.codeFirst} notes={page.codeFirst} />
      <NoteList title={words.codeAlso} notes={page.codeAlso} />
      <NoteList title={words.useAdditional} notes={page.useAdditional} />
      <NoteList title={words.excludes2} notes={page.excludes2} />
      <NotesDate page={page} />
      <Where place={page} above={page.above} />
      <History page={page} />
    </PanelFrame>
  );
}

function Inclusions({ page: { includes } }: { readonly page: CodePage }) {
  const styles = useStyles();
  if (includes.length === 0) return null;
  return (
    <PageSection title={words.includes}>
      <ul className={styles.list}>
        {includes.map(({ at, texts }) => (
          <li key={at}>
            <Body1>{texts.join("; ")}</Body1>
            <Caption1 className={styles.stretch}>{words.at(at)}</Caption1>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** How old the notes above are, said once. */
function NotesDate({ page }: { readonly page: CodePage }) {
  const styles = useStyles();
  const { sevenths, includes, excludes, codeFirst, codeAlso, useAdditional, excludes2 } = page;
  const notes = [sevenths, includes, excludes, codeFirst, codeAlso, useAdditional, excludes2];
  if (notes.every((each) => each.length === 0)) return null;
  return (
    <Caption1 as="p" block className={styles.notesDate}>
      {words.notesDate}
    </Caption1>
  );
}

/** A code that was split is replaced by the codes below it: that is said there, once. */
function isSplitInto({ code, below }: CodePage, replacement: CodeLink): boolean {
  return below.length > 0 && replacement.code.startsWith(code);
}

function Exchanged({ page }: { readonly page: CodePage }) {
  const { replaces } = page;
  const replacedBy = page.replacedBy.filter((each) => !isSplitInto(page, each));
  return (
    <>
      {replacedBy.length > 0 && (
        <PageSection title={words.replacedBy(page.status)}>
          <CodeLinks links={replacedBy} note={({ from }) => words.from(from)} />
        </PageSection>
      )}
      {replaces.length > 0 && (
        <PageSection title={words.replaces}>
          <CodeLinks links={replaces} note={({ from }) => words.from(from)} />
        </PageSection>
      )}
    </>
  );
}

function Edits({ page: { system, edits, editsFrom } }: { readonly page: CodePage }) {
  const styles = useStyles();
  const told = edits.flatMap((edit) => {
    const text = words.edit(edit);
    return text === null ? [] : [{ text, when: period(edit), key: `${edit.edit} ${edit.from}` }];
  });
  if (told.length === 0) return null;
  return (
    <PageSection
      title={words.edits(system)}
      note={editsFrom === null ? "" : words.editsFrom(editsFrom)}
    >
      <ul className={styles.list}>
        {told.map(({ text, when, key }) => (
          <li key={key}>
            <Body1>{text}</Body1>
            <Caption1 className={styles.stretch}>{when}</Caption1>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function Below({ page }: { readonly page: CodePage }) {
  const { below, billableBelow, replacedBy } = page;
  if (below.length === 0) return null;
  const split = replacedBy.find((each) => isSplitInto(page, each));
  const note = [words.billableBelow(billableBelow), split ? words.inItsPlace(split.from) : ""];
  return (
    <PageSection title={words.below} note={note.join(" ").trim()}>
      <CodeLinks links={below} note={({ billable }) => (billable ? "" : words.category)} />
    </PageSection>
  );
}

function Sevenths({ page: { sevenths } }: { readonly page: CodePage }) {
  const styles = useStyles();
  if (sevenths.length === 0) return null;
  return (
    <PageSection title={words.sevenths}>
      <ul className={styles.list}>
        {sevenths.map(({ character, means }) => (
          <li key={character}>
            <Body1>
              {character}: {means}
            </Body1>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function History({ page: { history, description } }: { readonly page: CodePage }) {
  const styles = useStyles();
  return (
    <PageSection title={words.history}>
      <ul className={styles.list}>
        {history.map((stretch) => (
          <li key={stretch.from}>
            <Body1>
              {period(stretch)}: {stretch.billable ? words.billable : words.category}
            </Body1>
            {stretch.description !== description && (
              <Caption1 className={styles.stretch}>“{stretch.description}”</Caption1>
            )}
            {stretch.inferred && <Caption1 className={styles.stretch}>{words.inferred}</Caption1>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
