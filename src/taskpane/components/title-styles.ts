import { makeStyles, tokens } from "@fluentui/react-components";

/** How the sheet's name stands at the top, with something small at its right. */
export const useTitleStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  name: { margin: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
