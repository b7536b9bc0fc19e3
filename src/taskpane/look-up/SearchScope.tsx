import { Caption1, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { today } from "../../codes/day";
import type { CodeSystem } from "../../codes/types";
import type { CheckerFacts } from "../checker/facts";
import { useActions, usePaneState } from "../store/context";
import { day as dayText } from "../words/format";
import { LIST_NAMES, lookUpWords } from "../words/look-up";
import { dayOfLine, dayWanted, type LookUp } from "./state";

const EVERYWHERE = "";

const useStyles = makeStyles({
  scope: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  day: { color: tokens.colorNeutralForeground2 },
  change: { fontSize: "inherit" },
});

/** Which lists are searched, and as of which day. */
export function SearchScope({ lookUp }: { readonly lookUp: LookUp }) {
  const styles = useStyles();
  const { narrowSearch } = useActions();
  const tables = usePaneState((state) => state.tables);
  const systems = tables.kind === "ready" ? systemsHeld(tables.facts) : [];
  return (
    <div className={styles.scope}>
      <Select
        size="small"
        aria-label={lookUpWords.where}
        value={lookUp.system ?? EVERYWHERE}
        onChange={(_, { value }) =>
          void narrowSearch(value === EVERYWHERE ? null : (value as CodeSystem))
        }
      >
        <option value={EVERYWHERE}>{lookUpWords.everywhere}</option>
        {systems.map((system) => (
          <option key={system} value={system}>
            {LIST_NAMES[system]}
          </option>
        ))}
      </Select>
      <AsOf lookUp={lookUp} />
    </div>
  );
}

/** ICD-10-PCS is not loaded before somebody asks for it. */
function systemsHeld({ coverage }: CheckerFacts): CodeSystem[] {
  const systems = coverage.map(({ system }) => system);
  return systems.includes("icd10pcs") ? systems : [...systems, "icd10pcs"];
}

function AsOf({ lookUp }: { readonly lookUp: LookUp }) {
  const styles = useStyles();
  const { chooseToday } = useActions();
  const ofLine = dayOfLine(lookUp);
  const day = dayText(dayWanted(lookUp, today()));
  const row = lookUp.line.kind === "line" ? lookUp.line.line.row + 1 : 0;
  if (ofLine === null)
    return <Caption1 className={styles.day}>{lookUpWords.forToday(day)}</Caption1>;
  return (
    <Caption1 className={styles.day}>
      {lookUp.usesToday ? lookUpWords.forToday(day) : lookUpWords.forLine(day, row)}{" "}
      <Link
        as="button"
        className={styles.change}
        onClick={() => void chooseToday(!lookUp.usesToday)}
      >
        {lookUp.usesToday ? lookUpWords.useLine(row) : lookUpWords.useToday}
      </Link>
    </Caption1>
  );
}
