import { Body1Strong, Caption1, Link } from "@fluentui/react-components";
import type { OwnFacts } from "../../own-tables";
import { useActions, usePaneState } from "../store/context";
import { codeTableWords as words } from "../words/code-tables";
import { useTableRowStyles } from "./row-styles";

/** A list that the person added, and the way to let it go, at once: its file is still where it came from. `own` is null for one that can no longer be read. */
export function OwnTableRow(props: {
  readonly id: string;
  readonly name: string;
  readonly own: OwnFacts | null;
}) {
  const styles = useTableRowStyles();
  const { removeTable } = useActions();
  const isBusy = usePaneState(({ work }) => work !== null);
  const { id, name, own } = props;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Body1Strong>{name}</Body1Strong>
        {!isBusy && (
          <Link
            as="button"
            className={styles.whole}
            aria-label={words.removeNamed(name)}
            onClick={() => void removeTable(id, name)}
          >
            {words.remove}
          </Link>
        )}
      </div>
      <Caption1 className={styles.quiet}>
        {own ? words.ownFacts(own) : words.damaged(name)}
      </Caption1>
      {own && <Caption1 className={styles.quiet}>{words.ownFile(own)}</Caption1>}
    </li>
  );
}
