import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useEffect, useRef } from "react";
import type { SearchHit } from "../../codes/search";
import type { CodeSystem } from "../../codes/types";
import { useActions } from "../store/context";
import { day as dayText } from "../words/format";
import { LIST_NAMES, lookUpWords } from "../words/look-up";
import type { LookUp } from "./state";

/** The element ids that tie the field to its list. */
export const HIT_LIST = "codes-found";
export const hitId = (at: number): string => `code-found-${at}`;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  hit: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  reached: {
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  header: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  words: { overflowWrap: "anywhere" },
  kind: { display: "block", color: tokens.colorNeutralForeground3 },
  kindReached: { color: tokens.colorNeutralForeground2 },
});

/** Hits that are drawn with the key; the others follow once the page has a moment, or are passed over by the next key. */
const DRAWN_AT_ONCE = 10;

/** The codes that answer, best first. A click reaches one, a second puts it in. */
export function HitList({ lookUp }: { readonly lookUp: LookUp }) {
  const styles = useStyles();
  const { found, at } = lookUp;
  const list = useRef<HTMLUListElement>(null);
  const drawnWhole = useDeferredValue(found);
  const hits = found === drawnWhole ? found?.hits : found?.hits.slice(0, DRAWN_AT_ONCE);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at, drawnWhole, found]);
  return (
    <>
      <ul
        ref={list}
        id={HIT_LIST}
        role="listbox"
        aria-label={lookUpWords.results}
        className={styles.list}
      >
        {hits?.map((hit, i) => (
          <Hit key={`${hit.system} ${hit.code}`} hit={hit} at={i} isReached={i === at} />
        ))}
      </ul>
      {found && !found.isReady && <Caption1 role="status">{lookUpWords.preparing}</Caption1>}
    </>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly at: number;
  readonly isReached: boolean;
}

const Hit = memo(function Hit({ hit, at, isReached }: HitProps) {
  const styles = useStyles();
  const { reachHit, putHit } = useActions();
  return (
    <li
      id={hitId(at)}
      role="option"
      aria-selected={isReached}
      className={mergeClasses(styles.hit, isReached && styles.reached)}
      onClick={() => reachHit(at)}
      onDoubleClick={() => void putHit(hit)}
      // The field keeps the focus, so that typing and the arrow keys go on.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className={mergeClasses(styles.code, !hit.billable && styles.header)}>
        {hit.display}
      </span>
      <span className={styles.words}>
        {hit.description}
        <Caption1 className={mergeClasses(styles.kind, isReached && styles.kindReached)}>
          {kindOf(hit)}
        </Caption1>
      </span>
    </li>
  );
});

/** Systems with categories above the codes that are billed. */
const WITH_CATEGORIES: ReadonlySet<CodeSystem> = new Set(["icd10cm", "icd10pcs"]);

/** Which list the code is of, and whether a claim of the day may carry it. */
function kindOf({ system, billable, validity }: SearchHit): string {
  const said = [LIST_NAMES[system]];
  if (validity.kind === "ended") said.push(lookUpWords.ended(dayText(validity.on)));
  else if (validity.kind === "begins") said.push(lookUpWords.begins(dayText(validity.on)));
  else if (!billable) said.push(lookUpWords.category);
  else if (WITH_CATEGORIES.has(system)) said.push(lookUpWords.billable);
  if (validity.kind === "in-force" && validity.listEnds !== null)
    said.push(lookUpWords.listEnds(dayText(validity.listEnds)));
  return said.join(", ");
}
