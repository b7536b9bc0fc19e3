import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useActions } from "../store/context";
import { keyWords, type KeyWords, PANE_KEYS, SHEET_KEYS } from "../words/keys";
import { PanelFrame } from "./PanelFrame";

const useStyles = makeStyles({
  heading: { display: "block", margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: "baseline",
    margin: 0,
  },
  key: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  does: { margin: 0 },
  note: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground3 },
});

/** Which keys do what, in the sheet and in the pane. */
export function KeysPanel() {
  const styles = useStyles();
  const { openView } = useActions();
  return (
    <PanelFrame
      title={keyWords.title}
      hint=""
      isBodyReached
      onClose={() => openView({ kind: "home" })}
      foot={null}
    >
      <KeyList heading={keyWords.inSheet} keys={SHEET_KEYS} />
      <Caption1 as="p" block className={styles.note}>
        {keyWords.inSheetNote}
      </Caption1>
      <KeyList heading={keyWords.inPane} keys={PANE_KEYS} />
      <Caption1 as="p" block className={styles.note}>
        {keyWords.toPane}
      </Caption1>
    </PanelFrame>
  );
}

function KeyList(props: { readonly heading: string; readonly keys: readonly KeyWords[] }) {
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>
        {props.heading}
      </Subtitle2>
      <dl className={styles.keys}>
        {props.keys.map(({ keys, does }) => (
          <KeyRow key={keys} keys={keys} does={does} />
        ))}
      </dl>
    </>
  );
}

function KeyRow({ keys, does }: KeyWords) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{keys}</kbd>
      </dt>
      <dd className={styles.does}>{does}</dd>
    </>
  );
}
