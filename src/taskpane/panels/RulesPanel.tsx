import {
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { RuleSettings } from "../../check/types";
import type { RuleId } from "../../rules/ids";
import type { RuleFacts } from "../checker/types";
import { useFocusWhenLost } from "../components/use-focus-when-lost";
import { PRIMARY } from "../keys/primary";
import { useActions, usePaneState } from "../store/context";
import { GROUP_OF, RULE_GROUPS, ruleWords } from "../words/rules";
import { columnWords } from "../words/sheet";
import { PanelFrame } from "./PanelFrame";
import { LEVELS, RuleRow } from "./RuleRow";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalL },
  title: { display: "block", marginBottom: tokens.spacingVerticalXS },
  note: {
    display: "block",
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  usual: { marginTop: tokens.spacingVerticalS },
});

/** The user's say on each rule, by what it is about. Nothing counts until it is saved. */
export function RulesPanel({ sought }: { readonly sought: RuleId | null }) {
  const styles = useStyles();
  const { openView, saveRules } = useActions();
  const tables = usePaneState((state) => state.tables);
  const saved = usePaneState((state) => state.choices.rules);
  const [settings, setSettings] = useState<RuleSettings>(saved);
  const close = () => openView({ kind: "home" });
  const rules = tables.kind === "ready" ? tables.facts.rules : [];
  const isUsual = Object.keys(settings).length === 0;
  const groups = useRef<HTMLDivElement>(null);
  useFocusWhenLost(groups, isUsual); // the link that makes all usual is gone then
  const ruleRow = (rule: RuleFacts) => (
    <RuleRow
      key={rule.id}
      rule={rule}
      level={settings[rule.id] ?? rule.severity}
      isSought={rule.id === sought}
      onLevel={(level) => setSettings(withLevel(settings, rule, level))}
    />
  );
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
      {!isUsual && (
        <Link as="button" className={styles.usual} onClick={() => setSettings({})}>
          {ruleWords.allUsual}
        </Link>
      )}
      <div ref={groups}>
        {RULE_GROUPS.map(({ key, name, note }) => (
          <section key={key} className={styles.group} aria-label={name}>
            <Body1Strong as="h2" className={styles.title}>
              {name}
            </Body1Strong>
            {note !== "" && <Caption1 className={styles.note}>{note}</Caption1>}
            {rules.filter(({ id }) => GROUP_OF[id] === key).map(ruleRow)}
          </section>
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
