import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef } from "react";
import { PRIMARY } from "../keys/primary";
import { usePaneKeys } from "../keys/use-pane-keys";
import { useReturnFocus } from "../keys/use-return-focus";
import { SearchButton } from "../look-up/SearchButton";
import { useActions, usePaneState } from "../store/context";
import { glanceOf, isLookUp, type LookUpView, type PaneState } from "../store/state";
import { reportWords } from "../words/report";
import { sheetWords } from "../words/sheet";
import { Announcer } from "./Announcer";
import { Footer } from "./Footer";
import { Home } from "./Home";
import { NoticeBar } from "./NoticeBar";
import { UnfinishedBar } from "./UnfinishedBar";
import { Screen } from "./Screen";
import { WorkProgress } from "./WorkProgress";

// The panels are opened now and then: their code comes when it is needed.
const ColumnsPanel = lazy(async () => ({ default: (await import("../panels")).ColumnsPanel }));
const FillPanel = lazy(async () => ({ default: (await import("../panels")).FillPanel }));
const IgnorePanel = lazy(async () => ({ default: (await import("../panels")).IgnorePanel }));
const KeysPanel = lazy(async () => ({ default: (await import("../panels")).KeysPanel }));
const PreviewPanel = lazy(async () => ({ default: (await import("../panels")).PreviewPanel }));
const RulesPanel = lazy(async () => ({ default: (await import("../panels")).RulesPanel }));
const SearchPanel = lazy(async () => ({ default: (await import("../look-up")).SearchPanel }));
const CodeTablesPanel = lazy(async () => ({
  default: (await import("../code-tables")).CodeTablesPanel,
}));
const PagePanel = lazy(async () => ({ default: (await import("../code-page")).PagePanel }));

const LEAST_VIEW = "200px";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflowY: "auto" },
  /** A long notice in a low or magnified pane leaves it room: all of it scrolls then. */
  view: { flex: "1 0 0", minHeight: LEAST_VIEW, overflowY: "auto" },
  work: { padding: tokens.spacingHorizontalL },
});

/** The whole pane: what came of the last action, one view, and the tables at the foot. */
export function Pane() {
  const styles = useStyles();
  const isHome = usePaneState(({ view }) => view.kind === "home");
  const pane = useRef<HTMLDivElement>(null);
  usePaneKeys(pane);
  useReturnFocus(pane, isHome);
  return (
    <div ref={pane} className={styles.pane}>
      <main className={styles.main}>
        <NoticeBar />
        <UnfinishedBar />
        {isHome && <SearchButton />}
        <div className={styles.view}>
          <Suspense>
            <View />
          </Suspense>
        </div>
      </main>
      <Footer />
      <Announcer />
    </div>
  );
}

function View() {
  const styles = useStyles();
  const view = usePaneState((state) => state.view);
  const work = usePaneState((state) => state.work);
  const glance = usePaneState(glanceOf);
  if (isLookUp(view)) return <LookUpPanel view={view} />;
  if (view.kind === "keys") return <KeysPanel />;
  if (view.kind === "home" || !glance) return <SheetView />;
  if (work) {
    return (
      <div className={styles.work}>
        <WorkProgress work={work} />
      </div>
    );
  }
  switch (view.kind) {
    case "columns":
      return <ColumnsPanel glance={glance} />;
    case "rules":
      return <RulesPanel sought={view.sought ?? null} />;
    case "ignore":
      return <IgnorePanel value={view.value} />;
    case "preview":
      return <PreviewPanel proposal={view.proposal} />;
    case "fill":
      return <FillPanel draft={view.draft} />;
  }
}

function LookUpPanel({ view }: { readonly view: LookUpView }) {
  if (view.kind === "search") return <SearchPanel />;
  if (view.kind === "tables") return <CodeTablesPanel added={view.added} />;
  const page = view.pages.at(-1);
  return page ? <PagePanel key={view.pages.length} page={page} /> : <SearchPanel />;
}

function SheetView() {
  const sheet = usePaneState((state: PaneState) => state.sheet);
  const waiting = usePaneState(({ work }) => work?.waiting);
  const { look, openView } = useActions();
  const lookAgain = (
    <Button appearance="primary" {...PRIMARY} onClick={() => void look()}>
      {sheetWords.lookAgain}
    </Button>
  );
  switch (sheet.kind) {
    case "looking":
      return <Screen title={sheetWords.looking} text={waiting ?? ""} />;
    case "failed":
      return (
        <Screen title={sheet.problem.what} text={`${sheet.problem.next} ${sheet.problem.left}`}>
          {lookAgain}
        </Screen>
      );
    case "empty":
      return (
        <Screen title={sheetWords.emptyTitle} text={sheetWords.emptyNext}>
          {lookAgain}
        </Screen>
      );
    case "report":
      return (
        <Screen title={reportWords.sheetTitle} text={reportWords.sheetNext}>
          {lookAgain}
        </Screen>
      );
    case "noCodes":
      return (
        <Screen title={sheetWords.noCodesTitle} text={sheetWords.noCodesNext}>
          <Button appearance="primary" {...PRIMARY} onClick={() => openView({ kind: "columns" })}>
            {sheetWords.chooseColumns}
          </Button>
        </Screen>
      );
    case "ready":
      return <Home glance={sheet.glance} />;
  }
}
