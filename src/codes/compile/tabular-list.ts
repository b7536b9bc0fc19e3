import { SaxesParser } from "saxes";
import { claimForm } from "../icd10cm";
import type { CodeRange, DiagnosisSection, InclusionTerms, SeventhMeaning } from "../types";
import { parseCodeRange } from "./tabular-targets";

export type TabularNoteKind =
  "excludes1" | "excludes2" | "codeFirst" | "codeAlso" | "useAdditionalCode" | "includes";

/** One note of the tabular list: where it stands, and its lines. */
export interface TabularNote {
  readonly kind: TabularNoteKind;
  readonly at: CodeRange;
  readonly lines: readonly string[];
}

/** What each 7th character means for the codes below one, unless one nearer to them says otherwise. */
export interface TabularSevenths {
  readonly at: CodeRange;
  readonly meanings: readonly SeventhMeaning[];
}

export interface TabularList {
  readonly notes: readonly TabularNote[];
  readonly sevenths: readonly TabularSevenths[];
  /** Parts of the chapters, some within others, in the order of the list. */
  readonly sections: readonly DiagnosisSection[];
  /** What the codes are called besides. */
  readonly terms: readonly InclusionTerms[];
}

/** A chapter, section or code that is being read. */
interface OpenNode {
  at: CodeRange | null;
}

const NODES: ReadonlySet<string> = new Set(["chapter", "section", "diag"]);
const KINDS: ReadonlySet<string> = new Set<TabularNoteKind>([
  "excludes1",
  "excludes2",
  "codeFirst",
  "codeAlso",
  "useAdditionalCode",
  "includes",
]);
const SEVENTHS = "sevenChrDef";
const INCLUSION_TERMS = "inclusionTerm";
/** A title ends with its codes: "Endocrine, nutritional and metabolic diseases (E00-E89)". */
const CODES_OF_TITLE = /\s*\(([^()]+)\)$/;

/**
 * Reads the tabular list's XML (CDC/NCHS): chapters, sections with their codes as `id`, and codes within codes, each
 * with a `name` or `desc`, its inclusion terms, its notes, and what its 7th characters mean. An `extension` without a character only words
 * the one before it in another way.
 */
export function parseTabularList(xml: string): TabularList {
  const notes: TabularNote[] = [];
  const sevenths: TabularSevenths[] = [];
  const sections: DiagnosisSection[] = [];
  const terms: InclusionTerms[] = [];
  const nodes: OpenNode[] = [];
  let lines: string[] | null = null;
  let meanings: SeventhMeaning[] = [];
  let character = "";
  let text = "";
  const elements: string[] = [];
  const parser = new SaxesParser();

  parser.on("opentag", ({ name, attributes }) => {
    elements.push(name);
    text = "";
    if (NODES.has(name)) nodes.push({ at: parseCodeRange(attributes["id"] ?? "") });
    if (KINDS.has(name) || name === INCLUSION_TERMS) lines = [];
    if (name === SEVENTHS) meanings = [];
    if (name === "extension") character = attributes["char"] ?? "";
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    elements.pop();
    const node = nodes.at(-1);
    const parent = elements.at(-1) ?? "";
    const said = text.trim();
    if (name === "note") lines?.push(said);
    else if (name === "extension" && character !== "") meanings.push({ character, means: said });
    else if (name === SEVENTHS && node?.at) sevenths.push({ at: node.at, meanings });
    else if (name === "name" && parent === "diag" && node) node.at = oneCode(said);
    else if (name === "desc" && parent === "chapter" && node)
      node.at = parseCodeRange(CODES_OF_TITLE.exec(said)?.[1] ?? "");
    else if (name === "desc" && parent === "section" && node?.at)
      sections.push({
        first: node.at.first,
        last: node.at.last,
        title: said.replace(CODES_OF_TITLE, ""),
      });
    else if (name === INCLUSION_TERMS && lines) {
      if (node?.at) terms.push({ code: node.at.first, terms: lines });
      lines = null;
    } else if (KINDS.has(name) && lines) {
      if (node?.at) notes.push({ kind: name as TabularNoteKind, at: node.at, lines });
      lines = null;
    } else if (NODES.has(name)) nodes.pop();
    text = "";
  });
  parser.write(xml).close();
  return { notes, sevenths, sections, terms };
}

function oneCode(name: string): CodeRange {
  const code = claimForm(name);
  return { first: code, last: code, rest: "" };
}
