import { Body1, Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { mayHavePage, pageOfFinding } from "../code-page/of-finding";
import { useActions, usePaneState } from "../store/context";
import type { Checked } from "../store/checked";
import { checkedOf } from "../store/state";
import { findingWords } from "../words/findings";
import { address } from "../words/format";
import { ignoreWords } from "../words/ignored";
import { inFormulas, placeOf } from "./changes";
import type { ValueGroup } from "./groups";
import { Suggestions } from "./Suggestions";
import { WhyRule } from "./WhyRule";

/** So many cells are named. */
const MOST_NAMED = 4;

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    paddingLeft: `calc(${tokens.spacingHorizontalL} + 16px + ${tokens.spacingHorizontalS})`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  message: { overflowWrap: "anywhere" },
});

/** What is wrong with a value in a sentence, what can be done about it, and why the rule is there. */
export function DetailRow({ value, at }: { readonly value: ValueGroup; readonly at: string }) {
  const styles = useStyles();
  const { repairValue, openView } = useActions();
  const [isWhyShown, setWhyShown] = useState(false);
  const checked = usePaneState(checkedOf);
  const { cause, findings } = value;
  const formulas = checked ? formulaCells(checked, value) : [];
  const writable = findings.length - formulas.length;
  const isProtected = checked?.reading.protected === true;
  return (
    <div className={styles.detail} data-at={at} data-detail="">
      <Body1 className={styles.message}>{cause.message}</Body1>
      {formulas.length > 0 && (
        <Body1 className={styles.message}>{formulaWords(formulas, findings.length)}</Body1>
      )}
      {cause.repair !== null && writable > 0 && !isProtected && (
        <Button size="small" onClick={() => void repairValue(value)}>
          {findingWords.repairCells(writable, findings.length)}
        </Button>
      )}
      {writable > 0 && <Suggestions value={value} isProtected={isProtected} />}
      <div className={styles.links}>
        <AboutCode value={value} />
        <Link as="button" aria-expanded={isWhyShown} onClick={() => setWhyShown(!isWhyShown)}>
          {isWhyShown ? findingWords.hideWhy : findingWords.why}
        </Link>
        <Link as="button" onClick={() => openView({ kind: "ignore", value })}>
          {ignoreWords.open}
        </Link>
      </div>
      {isWhyShown && <WhyRule rule={cause.rule} />}
    </div>
  );
}

/** The addresses of the cells that hold formulas. */
function formulaCells({ reading, findings }: Checked, value: ValueGroup): string[] {
  return inFormulas(reading, findings, value.findings).map((finding) => {
    const { row, column } = placeOf(reading, findings, finding);
    return address(row, column);
  });
}

function formulaWords(cells: readonly string[], of: number): string {
  if (of === 1) return findingWords.formula;
  const named = cells.slice(0, MOST_NAMED);
  return findingWords.formulas(named, cells.length - named.length);
}

/** Leads to the page of the code that was found. */
function AboutCode({ value }: { readonly value: ValueGroup }) {
  const { openPage } = useActions();
  const checked = usePaneState(checkedOf);
  const code = value.cause.value;
  if (!checked || !mayHavePage(checked, value)) return null;
  return (
    <Link as="button" onClick={() => void openPage(pageOfFinding(checked, value, code))}>
      {findingWords.about(code.trim())}
    </Link>
  );
}
