import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../check/types";
import type { Checked } from "../store/checked";
import { useActions } from "../store/context";
import { findingWords } from "../words/findings";
import { SeverityIcon } from "./SeverityIcon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: "unset", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
});

/** How many findings of each severity; pressing one shows or hides them. */
export function SeverityChips({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { toggleSeverity } = useActions();
  const { counts, browse } = checked;
  return (
    <div className={styles.chips} role="group" aria-label={findingWords.listLabel}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.chip}
          size="small"
          shape="circular"
          checked={!browse.hidden.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          title={findingWords.showSeverity(severity)}
          onClick={() => toggleSeverity(severity)}
        >
          {findingWords.severity(severity, counts[severity])}
        </ToggleButton>
      ))}
    </div>
  );
}
