import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PageCodeFirst, PageNote } from "../../codes/code-page";
import { codePageWords as words } from "../words/code-page";
import { CodeLinks } from "./CodeLinks";
import { PageSection } from "./PageSection";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: { marginBottom: tokens.spacingVerticalS },
  at: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** Notes of the tabular list, the nearest first. */
export function NoteList(props: {
  readonly title: string;
  readonly notes: readonly (PageNote | PageCodeFirst)[];
}) {
  const styles = useStyles();
  const { title, notes } = props;
  if (notes.length === 0) return null;
  return (
    <PageSection title={title}>
      <ul className={styles.list}>
        {notes.map((note, i) => (
          <li key={i} className={styles.note}>
            {note.targets.length === 0 ? (
              <Body1>{words.noTargets}</Body1>
            ) : (
              <CodeLinks links={note.targets} note={() => ""} />
            )}
            <Caption1 className={styles.at}>
              {[words.at(note.at), "isRequired" in note ? words.condition(note) : ""]
                .filter((part) => part !== "")
                .join(": ")}
            </Caption1>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
