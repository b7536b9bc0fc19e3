import { Input, makeStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useActions } from "../store/context";
import { lookUpWords } from "../words/look-up";
import { HIT_LIST, hitId } from "./HitList";
import { hitReached, type LookUp } from "./state";

const useStyles = makeStyles({ field: { width: "100%" } });

/** Steps of the keys that move among the hits. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

/** Where the query is typed. The arrow keys move among the hits below; Enter takes one. */
export function SearchField({ lookUp }: { readonly lookUp: LookUp }) {
  const styles = useStyles();
  const { typeQuery, reachHit, putHit } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const hit = hitReached(lookUp);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  // What had the focus (a button that put the code in, a question) may be gone; never while the person is in Excel.
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) field.current?.focus();
  }, [lookUp.isAsking, lookUp.line]);

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    // Home and End alone move among the characters, as in any field that one types in.
    if (event.ctrlKey && event.key === "Home") reachHit(0);
    else if (event.ctrlKey && event.key === "End") reachHit(Infinity);
    else if (step !== undefined) reachHit(lookUp.at + step);
    else if (event.key === "Enter" && hit) void putHit(hit);
    else return;
    event.preventDefault();
  }

  return (
    <Input
      ref={(element: HTMLInputElement | null) => void (field.current = element)}
      className={styles.field}
      contentBefore={<SearchRegular />}
      placeholder={lookUpWords.placeholder}
      aria-label={lookUpWords.field}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={hit !== null}
      aria-controls={hit ? HIT_LIST : undefined}
      aria-activedescendant={hit ? hitId(lookUp.at) : undefined}
      aria-autocomplete="list"
      autoComplete="off"
      spellCheck={false}
      value={lookUp.query}
      onChange={(_, { value }) => void typeQuery(value)}
      onKeyDown={onKeyDown}
    />
  );
}
