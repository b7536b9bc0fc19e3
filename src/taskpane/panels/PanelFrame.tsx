import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { useFocusWhenLost } from "../components/use-focus-when-lost";
import { usePanelKeys } from "../keys/use-panel-keys";
import { columnWords } from "../words/sheet";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  hint: { display: "block", color: tokens.colorNeutralForeground2 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "@media (max-width: 280px)": { "& > button": { minWidth: "unset" } }, // magnified: side by side
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A panel over the pane's home: one question, its answer's button at the foot, the way back at the head. */
export function PanelFrame(props: {
  readonly title: string;
  /** A sentence above the body; "" for none. */
  readonly hint: string;
  /** True for a body that may have nothing to press in it, and must be scrolled by keys all the same. */
  readonly isBodyReached?: boolean;
  /** What stays above the body while that is scrolled. */
  readonly top?: ReactNode;
  readonly onClose: () => void;
  /** Buttons at the foot; null for none. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useFocusWhenLost(title, props.title);
  usePanelKeys(panel, props.onClose);
  return (
    <section ref={panel} className={styles.panel} aria-label={props.title}>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={columnWords.back}
          onClick={props.onClose}
        />
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {props.title}
        </h1>
      </header>
      {props.top}
      <div className={styles.body} tabIndex={props.isBodyReached ? 0 : undefined}>
        {props.hint !== "" && <Body1 className={styles.hint}>{props.hint}</Body1>}
        {props.children}
      </div>
      {props.foot !== null && <footer className={styles.foot}>{props.foot}</footer>}
    </section>
  );
}
