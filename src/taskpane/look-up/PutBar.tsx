import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { today } from "../../codes/day";
import type { SearchHit } from "../../codes/search";
import { useActions, usePaneState } from "../store/context";
import { glanceOf, type PaneState } from "../store/state";
import { lookUpWords } from "../words/look-up";
import { copyText } from "./copy-text";
import { placementWords, placeOf, rowOf } from "./placement-words";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { dayWanted, type LookUp, placementOf } from "./state";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: "unset" },
  says: { overflowWrap: "anywhere" },
});

interface Chosen {
  readonly lookUp: LookUp;
  readonly hit: SearchHit;
}

/** What Enter will write where, before it is written; and what else can be done with the code. */
export function PutBar({ lookUp, hit }: Chosen) {
  const styles = useStyles();
  const { putHit } = useActions();
  const blocked = usePaneState(whyBlocked);
  /** What came of the last copying; null once the person has turned to something else. */
  const [copied, setCopied] = useState<string | null>(null);
  const placement = blocked === null ? placementOf(lookUp, hit) : null;
  const writes = placement?.kind === "writes" ? placement : null;
  if (lookUp.isAsking && writes?.code) {
    return <ReplaceQuestion row={rowOf(lookUp)} hit={hit} placement={writes} />;
  }
  return (
    <div className={styles.bar}>
      <Caption1 className={styles.says} role="status">
        {copied ?? blocked ?? placementWords(lookUp, hit, placement)}
      </Caption1>
      <div className={styles.buttons}>
        {writes && (
          <Button
            className={styles.button}
            appearance="primary"
            size="small"
            onClick={() => void putHit(hit)}
          >
            {lookUpWords.put(placeOf(lookUp, writes))}
          </Button>
        )}
        <CopyButton hit={hit} onCopied={setCopied} />
        <DetailsButton lookUp={lookUp} hit={hit} />
      </div>
    </div>
  );
}

function CopyButton(props: {
  readonly hit: SearchHit;
  readonly onCopied: (said: string | null) => void;
}) {
  const styles = useStyles();
  const { hit, onCopied } = props;
  const copy = async () => {
    const isCopied = await copyText(hit.display);
    onCopied((isCopied ? lookUpWords.copied : lookUpWords.notCopied)(hit.display));
  };
  return (
    <Button
      className={styles.button}
      size="small"
      icon={<CopyRegular />}
      onClick={() => void copy()}
      onBlur={() => onCopied(null)}
    >
      {lookUpWords.copy}
    </Button>
  );
}

function DetailsButton({ lookUp, hit }: Chosen) {
  const styles = useStyles();
  const { openPage } = useActions();
  const day = dayWanted(lookUp, today());
  return (
    <Button
      className={styles.button}
      size="small"
      onClick={() => void openPage({ text: hit.code, systems: [hit.system], day })}
    >
      {lookUpWords.details}
    </Button>
  );
}

/** Why nothing can be put into the sheet now, whatever the code; null when it can. */
function whyBlocked(state: PaneState): string | null {
  const glance = glanceOf(state);
  if (!glance || state.sheet.kind === "empty") return lookUpWords.noSheet;
  if (glance.protected) return lookUpWords.protected;
  return state.work ? lookUpWords.busy : null;
}
