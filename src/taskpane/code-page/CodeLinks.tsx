import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CodeLink, PageTarget } from "../../codes/code-page";
import { useFirstFew } from "../components/use-first-few";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";

/** More than these are shown when asked for. */
const FIRST_SHOWN = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  row: {
    display: "grid",
    gridColumn: "1 / -1",
    gridTemplateColumns: "subgrid",
    alignItems: "baseline",
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  words: { overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground3 },
});

function leadsOn(link: PageTarget): link is CodeLink {
  return link.code !== null;
}

/** Codes and ranges of codes, each leading to its own page where it has one. */
export function CodeLinks<Linked extends PageTarget>(props: {
  readonly links: readonly Linked[];
  /** A word behind the description; "" for none. */
  readonly note: (link: Linked) => string;
}) {
  const styles = useStyles();
  const { openLink } = useActions();
  const { links, note } = props;
  const { shown, rest, showAll, refAt } = useFirstFew(links, FIRST_SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((link, at) => (
          <li key={`${link.system} ${link.display}`} ref={refAt(at)} className={styles.row}>
            {leadsOn(link) ? (
              <Link as="button" className={styles.code} onClick={() => void openLink(link)}>
                {link.display}
              </Link>
            ) : (
              <span className={styles.code}>{link.display}</span>
            )}
            <Caption1 className={styles.words}>
              {link.description}
              {note(link) !== "" && <span className={styles.note}> ({note(link)})</span>}
            </Caption1>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link as="button" onClick={showAll}>
          {findingWords.showMore(rest)}
        </Link>
      )}
    </>
  );
}
