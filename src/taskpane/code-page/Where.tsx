import type { CodeLink, PagePlace } from "../../codes/code-page";
import { codePageWords as words } from "../words/code-page";
import { CodeLinks } from "./CodeLinks";
import { PageSection } from "./PageSection";

/** The levels above a code or a range, from the chapter down, each leading to its own page. */
export function Where(props: { readonly place: PagePlace; readonly above: readonly CodeLink[] }) {
  const { place, above } = props;
  const { chapter, sections } = place;
  const levels = [
    ...(chapter
      ? [{ ...chapter.link, description: words.chapter(chapter.number, chapter.title) }]
      : []),
    ...sections,
    ...above,
  ];
  if (levels.length === 0) return null;
  return (
    <PageSection title={words.where}>
      <CodeLinks links={levels} note={() => ""} />
    </PageSection>
  );
}
