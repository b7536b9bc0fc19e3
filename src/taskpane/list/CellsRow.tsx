import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Checked } from "../store/checked";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";
import { address } from "../words/format";
import { placeOf } from "./changes";
import { CELLS_IN_ROW, type ListItem } from "./items";
import type { FocusProps } from "./focus";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  cells: {
    display: "grid",
    gridTemplateColumns: `repeat(${CELLS_IN_ROW}, 1fr)`,
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS}`,
    paddingLeft: `calc(${tokens.spacingHorizontalL} + 16px)`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: {
    justifyContent: "center",
    padding: `${tokens.spacingVerticalXXS} 0`,
    minHeight: "26px",
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  here: {
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A few of the cells with one value; pressing one selects it in Excel. */
export function CellsRow(props: {
  readonly item: Extract<ListItem, { kind: "cells" }>;
  readonly checked: Checked;
  readonly focusProps: (slot: number) => FocusProps;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { goToFinding } = useActions();
  const { reading, findings, browse } = props.checked;
  const { value, from, to } = props.item;
  const here = browse.walk.kind === "at" ? browse.walk.finding : -1;
  return (
    <div className={styles.cells}>
      {value.findings.slice(from, to).map((finding, slot) => {
        const { row, column } = placeOf(reading, findings, finding);
        const name = address(row, column);
        return (
          <button
            key={finding}
            type="button"
            className={mergeClasses(rows.row, styles.cell, finding === here && styles.here)}
            aria-label={findingWords.goTo(name)}
            aria-current={finding === here ? "true" : undefined}
            onClick={() => void goToFinding(finding)}
            {...props.focusProps(slot)}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
