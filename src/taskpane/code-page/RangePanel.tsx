import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { RangePage } from "../../codes/code-page";
import { PanelFrame } from "../panels/PanelFrame";
import { useActions } from "../store/context";
import { codePageWords as words } from "../words/code-page";
import { CodeLinks } from "./CodeLinks";
import { PageSection } from "./PageSection";
import { Where } from "./Where";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** What stands in a chapter, a section, or a range that a note names. */
export function RangePanel({ page }: { readonly page: RangePage }) {
  const styles = useStyles();
  const { leavePage } = useActions();
  const { display, title, day, inside } = page;
  return (
    <PanelFrame title={display} hint="" isBodyReached onClose={leavePage} foot={null}>
      {title !== null && <Body1 className={styles.title}>{title}</Body1>}
      <Where place={page} above={[]} />
      <PageSection title={words.inside} note={words.asOf(day)}>
        <CodeLinks
          links={inside}
          note={({ billable }) => (billable === true ? words.billable : "")}
        />
      </PageSection>
    </PanelFrame>
  );
}
