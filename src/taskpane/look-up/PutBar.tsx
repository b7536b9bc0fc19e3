import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Placement } from "../../check/cells/place-code";
import { today } from "../../codes/day";
import type { SearchHit } from "../../codes/search";
import { useActions, usePaneState } from "../store/context";
import { glanceOf, type PaneState } from "../store/state";
import { address, day as dayText } from "../words/format";
import { lookUpWords, noPlaceWords } from "../words/look-up";
import { copyText } from "./copy-text";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { dayWanted, type LookUp, placementOf } from "./state";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: "unset" },
  says: { overflowWrap: "anywhere" },
});

type Writes = Placement & { kind: "writes" };

/** What Enter will write where, before it is written; and what else can be done with the code. */
export function PutBar({ lookUp, hit }: { readonly lookUp: LookUp; readonly hit: SearchHit }) {
  const styles = useStyles();
  const { putHit, openPage } = useActions();
  const blocked = usePaneState(whyBlocked);
  const placement = blocked === null ? placementOf(lookUp, hit) : null;
  const [copied, setCopied] = useState<string | null>(null);
  const writes = placement?.kind === "writes" ? placement : null;
  if (lookUp.isAsking && writes?.code) {
    return <ReplaceQuestion row={rowOf(lookUp)} hit={hit} placement={writes} />;
  }
  const copy = async () => setCopied((await copyText(hit.display)) ? "copied" : "failed");
  return (
    <div className={styles.bar}>
      <Caption1 className={styles.says} role="status">
        {copied === null
          ? (blocked ?? placementWords(lookUp, hit, placement))
          : copied === "copied"
            ? lookUpWords.copied(hit.display)
            : lookUpWords.notCopied(hit.display)}
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
        <Button
          className={styles.button}
          size="small"
          icon={<CopyRegular />}
          onClick={() => void copy()}
          onBlur={() => setCopied(null)}
        >
          {lookUpWords.copy}
        </Button>
        <Button
          className={styles.button}
          size="small"
          onClick={() =>
            void openPage({
              text: hit.code,
              systems: [hit.system],
              day: dayWanted(lookUp, today()),
            })
          }
        >
          {lookUpWords.details}
        </Button>
      </div>
    </div>
  );
}

/** Why nothing can be put into the sheet now, whatever the code; null when it can. */
function whyBlocked(state: PaneState): string | null {
  const glance = glanceOf(state);
  if (!glance || state.sheet.kind === "empty") return lookUpWords.noSheet;
  if (glance.protected) return lookUpWords.protected;
  return state.work ? lookUpWords.busy : null;
}

function rowOf({ line }: LookUp): number {
  return line.kind === "line" ? line.line.row : 0;
}

/** The address of the first cell that is written. */
function placeOf(lookUp: LookUp, { code, description }: Writes): string {
  return address(rowOf(lookUp), (code ?? description)?.column ?? 0);
}

function placementWords(lookUp: LookUp, hit: SearchHit, placement: Placement | null): string {
  const { line } = lookUp;
  const row = rowOf(lookUp);
  if (line.kind === "looking") return lookUpWords.looking;
  if (line.kind === "unknown") return line.why;
  if (!placement) return lookUpWords.noLine;
  if (placement.kind === "nowhere") {
    const cell = placement.column === null ? null : address(row, placement.column);
    return noPlaceWords(placement.why, hit.system, row + 1, cell);
  }
  const hidden = line.kind === "line" && line.line.hidden ? lookUpWords.hidden(row + 1) : "";
  return [noteOf(hit), hidden, writesWords(row, placement)].filter((part) => part !== "").join(" ");
}

/** What speaks against the code, in a sentence; "" for nothing. */
function noteOf({ display, billable, validity }: SearchHit): string {
  if (validity.kind === "ended") return lookUpWords.endedNote(display, dayText(validity.on));
  if (validity.kind === "begins") return lookUpWords.beginsNote(display, dayText(validity.on));
  return billable ? "" : lookUpWords.categoryNote;
}

function writesWords(row: number, { code, description, replaces, keeps }: Writes): string {
  const words = description && address(row, description.column);
  if (!code) return lookUpWords.onlyDescription("The code", words ?? "");
  const cell = address(row, code.column);
  if (replaces) return lookUpWords.replaces(cell, String(code.before));
  const isAdded = String(code.before).trim() !== "";
  const goes = isAdded
    ? lookUpWords.goesAfter(code.after, cell)
    : lookUpWords.goes(code.after, cell);
  if (words !== null) return goes + lookUpWords.withDescription(words);
  return `${goes}.${keeps === null ? "" : lookUpWords.keeps(address(row, keeps))}`;
}
