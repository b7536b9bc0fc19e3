import {
  FluentProvider,
  makeStyles,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Pane } from "./components/Pane";
import { PaneProvider, type PaneContext } from "./store/context";
import { followShade, type OfficeColours, type Shade } from "./theme";

const useStyles = makeStyles({ app: { height: "100%" } });

/** The pane in Excel's own shade. */
export function App(props: PaneContext & { readonly colours: () => OfficeColours | null }) {
  const styles = useStyles();
  const [shade, setShade] = useState<Shade>("light");
  const { store, actions, colours } = props;
  useEffect(() => followShade(colours, setShade), [colours]);
  return (
    <FluentProvider className={styles.app} theme={shade === "dark" ? webDarkTheme : webLightTheme}>
      <PaneProvider value={{ store, actions }}>
        <Pane />
      </PaneProvider>
    </FluentProvider>
  );
}
