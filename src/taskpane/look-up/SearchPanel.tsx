import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { today } from "../../codes/day";
import { PanelFrame } from "../panels/PanelFrame";
import { useActions, usePaneState } from "../store/context";
import { address } from "../words/format";
import { lookUpWords } from "../words/look-up";
import { HitList } from "./HitList";
import { lacksCpt } from "./lacks-cpt";
import { PutBar } from "./PutBar";
import { SearchField } from "./SearchField";
import { SearchScope } from "./SearchScope";
import { codesSelected, dayWanted, hitReached, type LookUp } from "./state";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  selected: { display: "block", marginTop: tokens.spacingVerticalM },
  said: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Looks a code up by its beginning or by words, and puts it into the active line. */
export function SearchPanel() {
  const styles = useStyles();
  const { closeSearch } = useActions();
  const lookUp = usePaneState((state) => state.lookUp);
  const hit = hitReached(lookUp);
  const wantsCpt = usePaneState(lacksCpt);
  return (
    <PanelFrame
      title={lookUpWords.title}
      hint=""
      top={
        <div className={styles.top}>
          <SearchField lookUp={lookUp} />
          <SearchScope lookUp={lookUp} />
        </div>
      }
      isBodyReached
      onClose={closeSearch}
      foot={hit && <PutBar lookUp={lookUp} hit={hit} />}
    >
      {hit ? (
        <HitList lookUp={lookUp} />
      ) : (
        <>
          <Body1 className={styles.said} role="status">
            {emptyWords(lookUp, wantsCpt)}
          </Body1>
          {lookUp.query.trim() === "" && <SelectedCodes lookUp={lookUp} />}
          {wantsCpt && <ToCodeTables />}
        </>
      )}
    </PanelFrame>
  );
}

/** Leads to the pages of the codes in the active cell. */
function SelectedCodes({ lookUp }: { readonly lookUp: LookUp }) {
  const styles = useStyles();
  const { openPage } = useActions();
  return codesSelected(lookUp).map(({ text, systems, row, column }) => (
    <Link
      key={text}
      as="button"
      className={styles.selected}
      onClick={() => void openPage({ text, systems, day: dayWanted(lookUp, today()) })}
    >
      {lookUpWords.aboutSelected(text, address(row, column))}
    </Link>
  ));
}

/** Leads to where the practice's own list of CPT codes is added. */
function ToCodeTables() {
  const styles = useStyles();
  const { openTables } = useActions();
  return (
    <Link as="button" className={styles.selected} onClick={openTables}>
      {lookUpWords.toCodeTables}
    </Link>
  );
}

function emptyWords({ query, system, found }: LookUp, wantsCpt: boolean): string {
  if (query.trim() === "") return lookUpWords.hint;
  if (!found || found.query !== query) return "";
  if (wantsCpt) return lookUpWords.nothingOfCpt(query.trim());
  return found.isReady ? lookUpWords.nothing(query.trim(), system) : lookUpWords.preparing;
}
