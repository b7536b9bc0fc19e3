import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../check/types";

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  info: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** The sign of a severity. Beside words that say the same it is for the eyes only. */
export function SeverityIcon({
  severity,
  label,
}: {
  readonly severity: Severity;
  readonly label?: string;
}) {
  const styles = useStyles();
  const spoken =
    label === undefined ? { "aria-hidden": true } : { "aria-label": label, role: "img" };
  switch (severity) {
    case "error":
      return <ErrorCircle16Filled className={styles.error} {...spoken} />;
    case "warning":
      return <Warning16Filled className={styles.warning} {...spoken} />;
    case "info":
      return <Info16Regular className={styles.info} {...spoken} />;
  }
}
