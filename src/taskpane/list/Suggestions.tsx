import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Cause, Suggestion } from "../../check/types";
import { hasPages, pageOfFinding } from "../code-page/of-finding";
import { useFirstFew } from "../components/use-first-few";
import { useActions, usePaneState } from "../store/context";
import { checkedOf } from "../store/state";
import { findingWords } from "../words/findings";
import type { ValueGroup } from "./groups";

/** More than these are shown when asked for, so that the cells stay in view. */
const FIRST_SHOWN = 4;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    width: "100%",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  suggestion: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  code: {
    paddingTop: tokens.spacingVerticalXS,
    minWidth: "64px",
    flexShrink: 0,
    fontFamily: tokens.fontFamilyMonospace,
  },
  use: { minWidth: "unset", flexShrink: 0, whiteSpace: "nowrap" },
  words: { paddingTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  details: { fontSize: "inherit", lineHeight: "inherit" },
  head: { color: tokens.colorNeutralForeground3 },
});

/** The codes that could be meant. A person chooses; in a protected sheet they are only told. */
export function Suggestions(props: { readonly value: ValueGroup; readonly isProtected: boolean }) {
  const styles = useStyles();
  const { value, isProtected } = props;
  const { shown, rest, showAll, refAt } = useFirstFew(useSuggestions(value), FIRST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <>
      <Caption1 className={styles.head}>{findingWords.suggestions}</Caption1>
      <ul className={styles.list}>
        {shown.map((suggestion, at) => (
          <li key={suggestion.value} ref={refAt(at)} className={styles.suggestion}>
            {isProtected ? (
              <Caption1 className={styles.code}>{suggestion.value}</Caption1>
            ) : (
              <UseButton value={value} suggestion={suggestion} />
            )}
            <Meaning value={value} suggestion={suggestion} />
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

interface Suggested {
  readonly value: ValueGroup;
  readonly suggestion: Suggestion;
}

function UseButton({ value, suggestion }: Suggested) {
  const styles = useStyles();
  const { takeSuggestion } = useActions();
  return (
    <Button
      size="small"
      className={styles.use}
      onClick={() => void takeSuggestion(value, suggestion)}
    >
      {findingWords.use(suggestion.value)}
    </Button>
  );
}

/** What a code stands for, and the way to its page. */
function Meaning({ value, suggestion }: Suggested) {
  const styles = useStyles();
  const { openPage } = useActions();
  const checked = usePaneState(checkedOf);
  return (
    <Caption1 className={styles.words}>
      {suggestion.description}
      {checked && hasPages(checked, value) && (
        <>
          {" "}
          <Link
            as="button"
            className={styles.details}
            aria-label={findingWords.detailsOf(suggestion.value)}
            onClick={() => void openPage(pageOfFinding(checked, value, suggestion.value))}
          >
            {findingWords.details}
          </Link>
        </>
      )}
    </Caption1>
  );
}

/** The suggestions of a value as far as they are known, and all of them once somebody looked. */
function useSuggestions(value: ValueGroup): readonly Suggestion[] {
  const { suggestionsOf } = useActions();
  const { cause } = value;
  const [found, setFound] = useState<readonly [Cause, readonly Suggestion[]] | null>(null);
  useEffect(() => {
    if (!cause.unasked) return;
    let isShown = true;
    void suggestionsOf(value).then((all) => isShown && setFound([cause, all]));
    return () => void (isShown = false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same cause has the same suggestions
  }, [cause, suggestionsOf]);
  return found?.[0] === cause ? found[1] : cause.suggestions;
}
