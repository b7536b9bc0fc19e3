import { Caption1, makeStyles, Body1Strong, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  title: { display: "block", marginBottom: tokens.spacingVerticalXS },
  note: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** One part of a code's page. */
export function PageSection(props: {
  readonly title: string;
  /** What there is to know about all of it; "" for nothing. */
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { title, note = "", children } = props;
  return (
    <section className={styles.section} aria-label={title}>
      <Body1Strong as="h2" className={styles.title}>
        {title}
      </Body1Strong>
      {children}
      {note !== "" && <Caption1 className={styles.note}>{note}</Caption1>}
    </section>
  );
}
