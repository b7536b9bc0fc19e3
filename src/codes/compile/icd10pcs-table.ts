import { dayFromParts, fromIso } from "../day";
import type { Day, Interval, Release } from "../types";
import { lastCoveredDay, releaseName } from "./icd10cm-releases";
import { parseOrderFile, type OrderLine } from "./icd10cm-order";
import { codesOn, editorDays, inpatientHistory, type ProcedureRelease } from "./icd10pcs";
import { editorRelease, type EditorRelease } from "./editor-release";
import { parseEditorTable } from "./medicare-code-editor";
import { officialTable, type OfficialTable, type ReadRelease } from "./official-table";
import { readSource, readZippedSource, sourcesNamed, type SourceText } from "./sources";

const FOLDER = "icd10pcs";
/** A year alone, or the first day of an update within the year. */
const ORDER_FILE = /^icd10pcs_order_(?:(\d{4})|(\d{4}-\d{2}-\d{2}))\.zip$/;
const PUBLISHER = "Centers for Medicare & Medicaid Services (CMS)";

interface SourcedRelease extends ProcedureRelease {
  readonly source: SourceText;
}

type EditorDays = ReadonlyMap<string, readonly Interval[]>;

/** The days of a fiscal year on which the editor says that codes came. */
function firstDaysIn(year: number, days: EditorDays): Day[] {
  const first = dayFromParts(year - 1, 10, 1) ?? 0;
  const last = dayFromParts(year, 9, 30) ?? 0;
  const starts = new Set([first]);
  for (const stretches of days.values())
    for (const { from } of stretches) if (from >= first && from <= last) starts.add(from);
  return [...starts].sort((a, b) => a - b);
}

/** How many codes only one of the two has. */
function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((code) => b.has(code)).length;
  return a.size + b.size - 2 * both;
}

/** CMS announced two codes of April 2022 after the file that has that month's other seven. */
const MOST_DIFFERENCES = 10;

/**
 * The first day from which a file's codes are those in force. CMS keeps the name of the year when it issues a file
 * again with the codes of January or April, so the codes tell: it is the day on which the Medicare Code Editor has
 * (all but) the same.
 *
 * @throws if there is no such day
 */
function firstDayOf(
  year: number,
  lines: readonly OrderLine[],
  days: EditorDays,
  lastDay: Day,
): Day {
  const october = dayFromParts(year - 1, 10, 1) ?? 0;
  if (october > lastDay) return october;
  const listed = new Set(lines.filter(({ billable }) => billable).map(({ code }) => code));
  const [closest] = firstDaysIn(year, days)
    .map((day) => ({ day, apart: differences(listed, codesOn(days, day)) }))
    .sort((a, b) => a.apart - b.apart);
  if (!closest || closest.apart > MOST_DIFFERENCES)
    throw new Error(`the Medicare Code Editor never has the codes of ICD-10-PCS FY${year}`);
  return closest.day;
}

function readReleases(days: EditorDays, editorLastDay: Day): SourcedRelease[] {
  return sourcesNamed(FOLDER, ORDER_FILE)
    .map(({ file, said: [year, update = ""] }) => {
      const source = readZippedSource(file);
      const lines = parseOrderFile(source.text);
      const from = fromIso(update) ?? firstDayOf(Number(year), lines, days, editorLastDay);
      return { name: releaseName(from), from, lines, source };
    })
    .sort((a, b) => a.from - b.from);
}

const NO_WORDINGS = "codes and dates only: a code that no order file has is not described";

/** What only the Medicare Code Editor knows: the years before the first order file, and updates after the last. */
function editorReleases(
  days: EditorDays,
  files: readonly Release[],
  { lastDay, publication }: EditorRelease,
  source: SourceText,
) {
  const first = files[0]?.from ?? lastDay;
  const newest = files.at(-1)?.from ?? lastDay;
  const starts = new Set([...days.values()].flatMap((spans) => spans.map(({ from }) => from)));
  const updates = [...starts].filter((day) => day > newest);
  return [{ name: "FY2016 to FY2020", from: Math.min(...starts, first) }]
    .concat(updates.map((from) => ({ name: releaseName(from), from })))
    .map((release): ReadRelease => {
      const codes = codesOn(days, release.from).size;
      return {
        ...release,
        publication,
        source,
        codes,
        billable: codes,
        remark: NO_WORDINGS,
      };
    });
}

/** ICD-10-PCS from the order files and the Medicare Code Editor. */
export function readInpatientTable(): OfficialTable {
  const editor = editorRelease("icd10pcs");
  const source = readSource(editor.file);
  const editorLines = parseEditorTable(source.text);
  const days = editorDays(editorLines);
  const files = readReleases(days, editor.lastDay);
  const releases = files.map(({ name, from, lines, source }): ReadRelease => ({
    name,
    from,
    publication: "ICD-10-PCS order file (long and abbreviated titles)",
    source,
    codes: lines.length,
    billable: lines.filter(({ billable }) => billable).length,
    remark: null,
  }));
  const all = [...editorReleases(days, files, editor, source), ...releases];
  all.sort((a, b) => a.from - b.from);
  const lastDay = lastCoveredDay(Math.max(editor.lastDay, all.at(-1)?.from ?? 0));
  const history = inpatientHistory(editorLines, editor.lastDay, files, all, lastDay);
  return officialTable(history, PUBLISHER, all);
}
