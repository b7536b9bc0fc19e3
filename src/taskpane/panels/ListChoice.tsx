import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { withSeparator } from "../columns/draft";
import { columnName } from "../columns/summary";
import { SEPARATORS } from "../words/roles";
import { columnWords } from "../words/sheet";
import type { ColumnChoiceProps } from "./column-choice";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Whether each cell holds a list of codes, and what stands between two of them. */
export function ListChoice({ column, columns, onChange }: ColumnChoiceProps) {
  const styles = useStyles();
  const { separator } = column;
  const choose = (value: string | null) => onChange(withSeparator(columns, column.column, value));
  return (
    <div className={styles.list}>
      <Checkbox
        size="medium"
        checked={separator !== null}
        label={columnWords.several}
        onChange={(_, { checked }) => choose(checked === true ? SEPARATORS[0].value : null)}
      />
      {separator !== null && (
        <Field label={columnWords.between} size="small">
          <Select
            size="small"
            aria-label={columnWords.separator(columnName(column))}
            value={separator}
            onChange={(_, { value }) => choose(value)}
          >
            {separatorsWith(separator).map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

/** The usual separators, and the column's own where it is an unusual one. */
function separatorsWith(present: string) {
  const isUsual = SEPARATORS.some(({ value }) => value === present);
  return isUsual ? SEPARATORS : [...SEPARATORS, { value: present, name: `“${present}”` }];
}
