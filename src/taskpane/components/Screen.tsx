import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  next: { color: tokens.colorNeutralForeground2 },
});

/** A whole screen that says one thing, and what to do about it. */
export function Screen(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.screen}>
      <Subtitle2 as="h1">{props.title}</Subtitle2>
      <Body1 className={styles.next}>{props.text}</Body1>
      {props.children}
    </section>
  );
}
