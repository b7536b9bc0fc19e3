import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Scope } from "../../excel/types";
import { useActions, usePaneState } from "../store/context";
import { sheetWords } from "../words/sheet";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What to check, and whether to flag it in the sheet. */
export function CheckChoices(props: { readonly isProtected: boolean }) {
  const styles = useStyles();
  const { scope, reportOnly } = usePaneState((state) => state.choices);
  const { chooseScope, chooseReportOnly } = useActions();
  return (
    <div className={styles.choices}>
      <Field label={sheetWords.scopeLabel}>
        <RadioGroup
          layout="horizontal"
          value={scope}
          onChange={(_, { value }) => chooseScope(value as Scope)}
        >
          <Radio value="sheet" label={sheetWords.scopeSheet} />
          <Radio value="selection" label={sheetWords.scopeSelection} />
        </RadioGroup>
      </Field>
      {!props.isProtected && (
        <Checkbox
          checked={reportOnly}
          label={sheetWords.reportOnly}
          onChange={(_, { checked }) => void chooseReportOnly(checked === true)}
        />
      )}
    </div>
  );
}
