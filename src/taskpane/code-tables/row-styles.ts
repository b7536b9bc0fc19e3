import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list stands in the panel: its name, and what there is to know below it. */
export const useTableRowStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  /** A long name breaks, what is pressed does not. */
  whole: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
