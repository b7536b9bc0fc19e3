import { Body1, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Placement } from "../../check/cells/place-code";
import type { SearchHit } from "../../codes/search";
import { useActions } from "../store/context";
import { address } from "../words/format";
import { lookUpWords } from "../words/look-up";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    width: "100%",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks before something typed is replaced. The focus is on keeping it: a second Enter changes nothing. */
export function ReplaceQuestion(props: {
  readonly row: number;
  readonly hit: SearchHit;
  readonly placement: Placement & { kind: "writes" };
}) {
  const styles = useStyles();
  const { replaceTyped, keepTyped } = useActions();
  const keep = useRef<HTMLButtonElement>(null);
  const [withDescription, setWithDescription] = useState(true);
  const { row, hit, placement } = props;
  const { code, oldDescription } = placement;
  const before = String(code?.before ?? "");
  const place = address(row, code?.column ?? 0);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div
      className={styles.question}
      role="alertdialog"
      aria-label={lookUpWords.ask(place, before, hit.display)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        keepTyped();
      }}
    >
      <Body1>{lookUpWords.ask(place, before, code?.after ?? "")}</Body1>
      {oldDescription && (
        <Checkbox
          checked={withDescription}
          label={lookUpWords.askDescription(
            address(row, oldDescription.column),
            String(oldDescription.before),
          )}
          onChange={(_, { checked }) => setWithDescription(checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void replaceTyped(withDescription)}>
          {lookUpWords.replace}
        </Button>
        <Button
          ref={(element: HTMLButtonElement | null) => void (keep.current = element)}
          size="small"
          onClick={keepTyped}
        >
          {lookUpWords.keep(before)}
        </Button>
      </div>
    </div>
  );
}
