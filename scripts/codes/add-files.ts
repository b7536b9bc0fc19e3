import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compileTables, readOfficialSources } from "../../src/codes/compile/compile";
import { hasSources, SOURCES_FOLDER } from "../../src/codes/compile/sources";
import { listedTables } from "../../src/codes/describe-code";
import {
  type FetchFile,
  loadCodeTables,
  loadDescriptions,
  loadInpatientProcedures,
} from "../../src/codes/load";
import type { CodeTables } from "../../src/codes/types";
import { effectOf, type OwnFacts, type OwnHints } from "../../src/own-tables";
import { AddProblem, placeFile, type PlacedFile } from "./place-file";
import { changesBetween, changesText, listChangesText, type ListsSaid } from "./tell-changes";

const PROVENANCE = "provenance.json";

async function tablesFrom(fetchFile: FetchFile): Promise<CodeTables> {
  const tables = await loadCodeTables(fetchFile);
  await loadDescriptions(tables, fetchFile);
  return loadInpatientProcedures(tables, fetchFile);
}

function listsSaid(provenance: Uint8Array): ListsSaid {
  return JSON.parse(new TextDecoder().decode(provenance)) as ListsSaid;
}

/** The tables as they were before. */
interface TablesBefore {
  readonly tables: CodeTables;
  readonly said: ListsSaid;
}

/** Puts the files in their places; gives back what takes them away again. */
function place(files: readonly PlacedFile[]): () => void {
  const before = files.map(({ path }) => {
    const full = join(SOURCES_FOLDER, path);
    return [full, existsSync(full) ? readFileSync(full) : null] as const;
  });
  for (const { path, bytes } of files) {
    const full = join(SOURCES_FOLDER, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  return () => {
    for (const [full, bytes] of before) {
      if (bytes) writeFileSync(full, bytes);
      else rmSync(full, { force: true });
    }
  };
}

/** Compiles the tables with what was placed, and tells what changed; takes the files away again if that fails. */
async function compileOr(
  undo: () => void,
  before: TablesBefore,
): Promise<{ readonly compiled: Map<string, Uint8Array>; readonly lines: readonly string[] }> {
  try {
    const compiled = compileTables(readOfficialSources());
    return { compiled, lines: await told(before, compiled) };
  } catch (cause) {
    undo();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AddProblem(`The tables do not compile with it, so nothing was added: ${reason}`, {
      cause,
    });
  }
}

/**
 * Says of each release of ICD-10 from when on it counts, and where the one before it is missing.
 * @throws AddProblem for one whose codes are those of another year
 */
function refuseOtherReleases(files: readonly PlacedFile[], tables: CodeTables): string[] {
  const before: OwnFacts[] = [];
  return files.flatMap(({ facts }) => {
    if (!facts) return [];
    const { kind, sentence } = effectOf(facts, tables, before);
    before.push(facts);
    if (kind === "refuses") throw new AddProblem(sentence);
    return kind === "adds" ? [sentence] : [];
  });
}

/** What changed, in lines for a person. */
async function told(
  before: TablesBefore,
  compiled: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  const bytesOf = (name: string) => compiled.get(name) ?? new Uint8Array();
  const now = await tablesFrom((name) => Promise.resolve(bytesOf(name)));
  const known = new Map(listedTables(before.tables).map((table) => [table.system, table]));
  const lines = listedTables(now).flatMap((table) => {
    const old = known.get(table.system);
    return old ? changesText(changesBetween(old, table)) : [];
  });
  lines.push(...listChangesText(before.said, listsSaid(bytesOf(PROVENANCE))));
  return lines.length > 0 ? lines : ["No code, day, description or list changed."];
}

/**
 * Puts official files among the sources under the names that they have there, and compiles all tables again.
 *
 * @param folder of the compiled tables
 * @returns lines for a person: where each file is kept, and what changed
 * @throws AddProblem in a sentence; sources and tables are then as they were
 */
export async function addFiles(
  paths: readonly string[],
  folder: string,
  hints: OwnHints = {},
): Promise<string[]> {
  if (paths.length === 0)
    throw new AddProblem("Name the official files to add: npm run codes:add -- FILE…");
  if (!hasSources())
    throw new AddProblem(
      `The official code files are not in ${SOURCES_FOLDER}: put them there, or name their folder in ENCOUNTER_CODES_SOURCES.`,
    );
  const files: PlacedFile[] = [];
  for (const path of paths) files.push(await placeFile(basename(path), readFileSync(path), hints));
  const before = {
    tables: await tablesFrom((name) => Promise.resolve(readFileSync(join(folder, name)))),
    said: listsSaid(readFileSync(join(folder, PROVENANCE))),
  };
  const remarks = refuseOtherReleases(files, before.tables);
  const { compiled, lines } = await compileOr(place(files), before);
  for (const [name, bytes] of compiled) writeFileSync(join(folder, name), bytes);
  return [...files.map(({ path }) => `kept as ${path}`), ...remarks, ...lines];
}
