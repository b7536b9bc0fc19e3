import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PageCodeFirst, PageNote } from "../../codes/code-page";
import { codePageWords as words } from "../words/code-page";
import { PageSection } from "./PageSection";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  targets: { overflowWrap: "anywhere" },
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
    <PageSection title={title} note={words.notesDate}>
      <ul className={styles.list}>
        {notes.map((note, i) => (
          <li key={i}>
            <Body1 className={styles.targets}>
              {note.targets.length === 0 ? words.noTargets : note.targets.join(", ")}
            </Body1>
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
