import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleSettings, Severity } from "../../check/types";
import type { RuleFacts } from "../checker/types";
import { PRIMARY } from "../keys/primary";
import { useActions, usePaneState } from "../store/context";
import { ruleWords } from "../words/rules";
import { columnWords } from "../words/sheet";
import { PanelFrame } from "./PanelFrame";

const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];

const useStyles = makeStyles({
  rules: {
    display: "flex",
    flexDirection: "column",
    marginTop: tokens.spacingVerticalM,
  },
  /** What is checked at the left, how much it matters at the right. */
  rule: {
    gridTemplateColumns: "1fr 9.5em",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 280px)": { gridTemplateColumns: "1fr" }, // magnified
  },
});

/** The user's say on each rule. Nothing counts until it is saved. */
export function RulesPanel() {
  const styles = useStyles();
  const { openView, saveRules } = useActions();
  const tables = usePaneState((state) => state.tables);
  const saved = usePaneState((state) => state.choices.rules);
  const [settings, setSettings] = useState<RuleSettings>(saved);
  const close = () => openView({ kind: "home" });
  const rules = tables.kind === "ready" ? tables.facts.rules : [];
  return (
    <PanelFrame
      title={ruleWords.title}
      hint={ruleWords.hint}
      onClose={close}
      foot={
        <>
          <Button appearance="primary" {...PRIMARY} onClick={() => void saveRules(settings)}>
            {columnWords.save}
          </Button>
          <Button onClick={close}>{columnWords.cancel}</Button>
        </>
      }
    >
      <div className={styles.rules}>
        {rules.map((rule) => (
          <Field
            key={rule.id}
            className={styles.rule}
            label={rule.title}
            orientation="horizontal"
            size="small"
          >
            <Select
              size="small"
              value={settings[rule.id] ?? rule.severity}
              onChange={(_, { value }) => setSettings(withLevel(settings, rule, value))}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {level === rule.severity
                    ? ruleWords.usual(ruleWords.levels[level])
                    : ruleWords.levels[level]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </PanelFrame>
  );
}

/** Only what differs from the rule's own severity is kept. */
function withLevel(settings: RuleSettings, rule: RuleFacts, value: string): RuleSettings {
  const others = Object.entries(settings).filter(([id]) => id !== rule.id);
  const level = LEVELS.find((each) => each === value);
  const differs = level !== undefined && level !== rule.severity;
  return Object.fromEntries(differs ? [...others, [rule.id, level]] : others);
}
