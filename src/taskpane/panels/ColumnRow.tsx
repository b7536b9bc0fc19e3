import { Caption1, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ColumnMapping } from "../../claims/types";
import type { ColumnChoiceProps } from "./column-choice";
import { columnOptions, optionKey, UNREAD, withPresent } from "../columns/choices";
import { mayHoldList, withChoice } from "../columns/draft";
import { columnName } from "../columns/summary";
import { columnLetters } from "../words/format";
import { columnWords, sheetWords } from "../words/sheet";
import { ListChoice } from "./ListChoice";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  letters: { color: tokens.colorNeutralForeground3, flexShrink: 0, minWidth: "1.5em" },
  name: { overflowWrap: "anywhere", flexGrow: 1 },
  evidence: { color: tokens.colorNeutralForeground3, textAlign: "end" },
  guess: { color: tokens.colorPaletteDarkOrangeForeground1, textAlign: "end" },
});

/** One column: its letters and header, what it holds, and how sure that is. */
export function ColumnRow(props: ColumnChoiceProps) {
  const styles = useStyles();
  const { column, columns, onChange } = props;
  const name = columnName(column);
  const groups = withPresent(columnOptions(columns), column, columns);
  const choose = (key: string) => {
    const options = [UNREAD, ...groups.flatMap(({ options }) => options)];
    const chosen = options.find((option) => option.key === key);
    if (chosen) onChange(withChoice(columns, column.column, chosen.choice));
  };
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Caption1 className={styles.letters}>{columnLetters(column.column)}</Caption1>
        <Text weight="semibold" className={styles.name}>
          {column.header.trim()}
        </Text>
        <Evidence column={column} />
      </div>
      <Select
        size="small"
        aria-label={columnWords.holds(name)}
        value={optionKey(column)}
        onChange={(_, { value }) => choose(value)}
      >
        <option value={UNREAD.key}>{UNREAD.name}</option>
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.options.map((option) => (
              <option key={option.key} value={option.key}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {mayHoldList(column) && <ListChoice {...props} />}
    </li>
  );
}

/** Says so where a role is only a guess, or the user's own choice. */
function Evidence({ column }: { readonly column: ColumnMapping }) {
  const styles = useStyles();
  if (column.evidence === "user") {
    return <Caption1 className={styles.evidence}>{columnWords.chosen}</Caption1>;
  }
  if (column.evidence !== "contents" || column.role === null) return null;
  return <Caption1 className={styles.guess}>{sheetWords.guessed(column.confidence)}</Caption1>;
}
