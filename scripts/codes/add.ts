/**
 * `npm run codes:add -- FILE…`: puts official files among the sources under the names that they have there, compiles
 * all tables again, and tells what changed. Nothing is written if one of the files cannot be read, or the tables do
 * not compile.
 */
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
import { AddProblem, placeFile, type PlacedFile } from "./place-file";
import { changesBetween, changesText, listChangesText, type ListsSaid } from "./tell-changes";

const TABLES = process.env["ENCOUNTER_CODES_TABLES"] ?? join("assets", "codes");

const PROVENANCE = "provenance.json";

async function tablesFrom(fetchFile: FetchFile): Promise<CodeTables> {
  const tables = await loadCodeTables(fetchFile);
  await loadDescriptions(tables, fetchFile);
  return loadInpatientProcedures(tables, fetchFile);
}

function listsSaid(provenance: Uint8Array): ListsSaid {
  return JSON.parse(new TextDecoder().decode(provenance)) as ListsSaid;
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

function compileOr(undo: () => void): Map<string, Uint8Array> {
  try {
    return compileTables(readOfficialSources());
  } catch (cause) {
    undo();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AddProblem(`The tables do not compile with it, so nothing was added: ${reason}`, {
      cause,
    });
  }
}

async function add(paths: readonly string[]): Promise<void> {
  if (paths.length === 0)
    throw new AddProblem("Name the official files to add: npm run codes:add -- FILE…");
  if (!hasSources())
    throw new AddProblem(
      `The official code files are not in ${SOURCES_FOLDER}: put them there, or name their folder in ENCOUNTER_CODES_SOURCES.`,
    );
  const files: PlacedFile[] = [];
  for (const path of paths) files.push(await placeFile(basename(path), readFileSync(path)));
  const before = await tablesFrom(async (name) => readFileSync(join(TABLES, name)));
  const saidBefore = listsSaid(readFileSync(join(TABLES, PROVENANCE)));
  const compiled = compileOr(place(files));
  const now = await tablesFrom(async (name) => compiled.get(name) ?? new Uint8Array());
  for (const [name, bytes] of compiled) writeFileSync(join(TABLES, name), bytes);

  for (const { path } of files) console.log(`kept as ${path}`);
  const saidNow = listsSaid(compiled.get(PROVENANCE) ?? new Uint8Array());
  const known = new Map(listedTables(before).map((table) => [table.system, table]));
  const lines = listedTables(now).flatMap((table) => {
    const old = known.get(table.system);
    return old ? changesText(changesBetween(old, table)) : [];
  });
  lines.push(...listChangesText(saidBefore, saidNow));
  console.log(lines.length > 0 ? lines.join("\n") : "No code, day, description or list changed.");
}

add(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
