import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Problem } from "../excel/types";
import { Screen } from "./components/Screen";

/** The whole pane when it cannot start: what is the matter, and what to do. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <main>
        <Screen title={problem.what} text={`${problem.next} ${problem.left}`.trim()} />
      </main>
    </FluentProvider>
  );
}
