import { lastCoveredDay, releaseName } from "../../codes/fiscal-year";
import { inOrder, writeCodeList } from "../code-list";
import { factsOf, slug } from "../facts";
import { packTable } from "../pack";
import { TableProblem, UndatedRelease } from "../problem";
import type { Content } from "../reading/content";
import type { ReadingSteps } from "../reading/reading-steps";
import { textForm, textLines } from "../reading/text";
import { fiscalReleaseDay } from "../release-day";
import type { OwnFile, OwnHints, UndatedSystem } from "../types";
import { readOrderFile } from "./read-order-file";
import { releaseDigest } from "./release-digest";

const NAMES = { icd10cm: "ICD-10-CM", icd10pcs: "ICD-10-PCS" } as const;
/** The smallest release so far has 91,737 (ICD-10-CM FY2016) and 71,000 (ICD-10-PCS) codes: less is a part. */
const FEWEST_CODES = { icd10cm: 60_000, icd10pcs: 50_000 } as const;

/** Reads an order file and makes the table of it. */
export function* makeOrderTable(
  content: Content,
  system: UndatedSystem,
  file: OwnFile,
  hints: OwnHints,
): ReadingSteps {
  const from = hints.from ?? fiscalReleaseDay(content.name, file.name);
  if (from === null) throw new UndatedRelease(system);
  const lines = yield* readOrderFile(textLines(content, textForm(content)), system);
  if (lines.length < (hints.fewestCodes ?? FEWEST_CODES[system])) {
    throw new TableProblem(
      `it has only ${lines.length.toLocaleString("en-US")} of the codes of a release of ${NAMES[system]}: the file is a part, or was cut off`,
      "download the whole file and add that",
      lines.length,
    );
  }
  yield;
  const release = releaseName(from);
  const facts = factsOf(file, {
    id: `${system}-${slug(release)}`,
    kind: system,
    name: `${NAMES[system]} ${release}`,
    from,
    to: lastCoveredDay(from),
    count: lines.length,
    digest: releaseDigest(inOrder(lines)),
  });
  return { table: packTable(facts, writeCodeList(lines)), remarks: [] };
}
