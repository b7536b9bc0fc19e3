import { Body1Strong, Caption1 } from "@fluentui/react-components";
import type { TableCoverage } from "../checker/facts";
import { codeTableWords as words } from "../words/code-tables";
import { LIST_NAMES } from "../words/look-up";
import { useTableRowStyles } from "./row-styles";

/** One list of codes: its name, what it holds, and where it is from. */
export function ListRow({ table }: { readonly table: TableCoverage }) {
  const styles = useTableRowStyles();
  const lines = [words.facts(table), words.newest(table), words.source(table.system)];
  return (
    <li className={styles.row}>
      <Body1Strong>{LIST_NAMES[table.system]}</Body1Strong>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <Caption1 key={line} className={styles.quiet}>
            {line}
          </Caption1>
        ))}
    </li>
  );
}
