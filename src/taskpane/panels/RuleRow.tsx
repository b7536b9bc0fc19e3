import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Severity } from "../../check/types";
import type { RuleFacts } from "../checker/types";
import { ruleWords } from "../words/rules";

/** How much a rule can matter, the gravest first. */
export const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];

const useStyles = makeStyles({
  /** What is checked at the left, how much it matters at the right. */
  rule: {
    gridTemplateColumns: "1fr 9.5em",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 280px)": { gridTemplateColumns: "1fr" }, // magnified
  },
  changed: { "& label": { fontWeight: tokens.fontWeightSemibold } },
});

/** One check, and how much it matters. */
export function RuleRow(props: {
  readonly rule: RuleFacts;
  readonly level: Severity | "off";
  /** True for the rule that the person came for. */
  readonly isSought: boolean;
  readonly onLevel: (level: string) => void;
}) {
  const styles = useStyles();
  const { rule, level, isSought, onLevel } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!isSought) return;
    select.current?.focus();
    select.current?.scrollIntoView({ block: "center" });
  }, [isSought]);
  return (
    <Field
      className={mergeClasses(styles.rule, level !== rule.severity && styles.changed)}
      label={rule.title}
      orientation="horizontal"
      size="small"
    >
      <Select
        ref={(element: HTMLSelectElement | null) => void (select.current = element)}
        size="small"
        value={level}
        onChange={(_, { value }) => onLevel(value)}
      >
        {LEVELS.map((each) => (
          <option key={each} value={each}>
            {each === rule.severity
              ? ruleWords.usual(ruleWords.levels[each])
              : ruleWords.levels[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
