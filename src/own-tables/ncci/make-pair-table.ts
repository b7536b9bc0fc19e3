import type { Day, EditSetting } from "../../codes/types";
import { endOfQuarter } from "../../codes/fiscal-year";
import {
  pairRelease,
  quarterWords,
  SETTING_WORDS,
  settingNamed,
  type PairRelease,
} from "../edit-release";
import { baseName, factsOf, slug } from "../facts";
import { packTable } from "../pack";
import { TableProblem } from "../problem";
import type { ReadingSteps } from "../reading/reading-steps";
import type { TableSheet } from "../reading/sheets";
import type { OwnFile, OwnHints } from "../types";
import type { PairColumns } from "./find-pair-columns";
import { PairCollector } from "./pair-collector";
import { readPairs } from "./read-pairs";

/** A sheet of pairs, and where it has what. */
export interface PairSheet {
  readonly sheet: TableSheet;
  readonly columns: PairColumns;
}

const WITHOUT_PART = /-f\d+$/;

function nameOf(setting: EditSetting | null, release: string): string {
  return `NCCI pairs${setting ? ` for ${SETTING_WORDS[setting]}` : ""}, ${release}`;
}

/** A file cannot hold pairs that begin after its quarter. */
function refuseWrongName(named: PairRelease | null, lastBeginning: Day): void {
  if (named === null || lastBeginning <= endOfQuarter(named.from)) return;
  throw new TableProblem(
    `its name says ${quarterWords(named.from)}, but pairs in it begin as late as ${quarterWords(lastBeginning)}`,
    "give it the name under which CMS publishes it, or download it again",
  );
}

/** Reads one or several sheets of pairs of one release and makes the table of them. */
export function* makePairTable(
  sheets: readonly PairSheet[],
  file: OwnFile,
  hints: OwnHints,
): ReadingSteps {
  const pairs = new PairCollector();
  for (const { sheet, columns } of sheets) yield* readPairs(sheet.rows(), columns, pairs);
  const sections = yield* pairs.sections();

  const names = [...sheets.map(({ sheet }) => sheet.name), file.name];
  const setting = hints.setting ?? names.map(settingNamed).find((each) => each !== null) ?? null;
  const named = names.map(pairRelease).find((each) => each !== null) ?? null;
  refuseWrongName(named, pairs.lastBeginning);
  const from = hints.from ?? named?.from ?? (pairs.lastBeginning || null);
  const isWhole = sheets.length > 1;
  const version = isWhole ? named?.version.replace(WITHOUT_PART, "") : named?.version;
  const release = version ?? baseName(file.name);
  const quarter = from === null ? "" : ` (${quarterWords(from)})`;
  const facts = factsOf(file, {
    id: slug(`ncci-${setting ?? "any"}-${release}`),
    kind: "ncci",
    name: nameOf(setting, release) + quarter,
    from,
    to: from === null ? null : endOfQuarter(from),
    count: pairs.count,
    setting,
  });
  const remarks =
    setting === null
      ? ["the file does not tell whose claims it is for: its pairs are used for all"]
      : [];
  return { table: packTable(facts, sections), remarks };
}
