import { makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { useActions } from "../store/context";
import { lookUpWords } from "../words/look-up";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "text",
    ":hover": { borderBottomColor: tokens.colorNeutralStrokeAccessibleHover },
  },
  words: { flexGrow: 1, textAlign: "start" },
  key: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Opens the search: by a click, or by the key that stands on it. */
export function SearchButton() {
  const styles = useStyles();
  const { openSearch } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== lookUpWords.openKey || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select"))
        return;
      event.preventDefault();
      void openSearch();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [openSearch]);
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.button}
        aria-keyshortcuts={lookUpWords.openKey}
        // The second click of a double one was meant for what stood here before, such as Undo.
        onClick={({ detail }) => detail < 2 && void openSearch()}
      >
        <SearchRegular />
        <span className={styles.words}>{lookUpWords.open}</span>
        <kbd className={styles.key} aria-hidden="true">
          {lookUpWords.openKey}
        </kbd>
      </button>
    </div>
  );
}
