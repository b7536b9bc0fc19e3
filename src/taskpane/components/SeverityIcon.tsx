import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../check/types";

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    "@media (forced-colors: active)": { color: "inherit" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
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
      return (
        <ErrorCircle16Filled className={mergeClasses(styles.error, styles.icon)} {...spoken} />
      );
    case "warning":
      return <Warning16Filled className={mergeClasses(styles.warning, styles.icon)} {...spoken} />;
    case "info":
      return <Info16Regular className={mergeClasses(styles.info, styles.icon)} {...spoken} />;
  }
}
