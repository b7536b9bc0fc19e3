import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";

/** Where the official files lie, beside the project unless the environment says otherwise. */
export const SOURCES_FOLDER = resolve(process.env["ENCOUNTER_CODES_SOURCES"] ?? "../shared/codes");

/** False on a machine without the official files: the tables then stay as they were committed. */
export function hasSources(): boolean {
  return existsSync(join(SOURCES_FOLDER, "icd10cm"));
}

/** An official file's text, and the fingerprint by which anyone can tell that it is the published one. */
export interface SourceText {
  /** Path below the sources folder. */
  readonly file: string;
  /** The text file inside, where `file` is an archive. */
  readonly entry: string | null;
  /** SHA-256 of the text, as hexadecimal digits. */
  readonly sha256: string;
  readonly text: string;
}

/** An official file that is no text, such as a workbook. */
export interface SourceBytes extends Omit<SourceText, "text"> {
  readonly bytes: Uint8Array;
}

function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function sourceText(file: string, entry: string | null, bytes: Uint8Array): SourceText {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return { file, entry, sha256: fingerprint(bytes), text };
}

/** Names of the files in a folder of the sources, ascending. */
export function listSources(folder: string): string[] {
  return readdirSync(join(SOURCES_FOLDER, folder)).sort();
}

/** A file of the sources and what its name says: the groups of the pattern that it fits. */
export interface NamedSource {
  readonly file: string;
  readonly said: readonly string[];
}

/** The files of a folder whose names fit the pattern, ascending by name, so that the newest comes last. */
export function sourcesNamed(folder: string, pattern: RegExp): NamedSource[] {
  return listSources(folder).flatMap((name) => {
    const said = pattern.exec(name);
    return said ? [{ file: `${folder}/${name}`, said: said.slice(1) }] : [];
  });
}

/** The newest of these files. @throws if there is none */
export function newestSource(folder: string, pattern: RegExp): NamedSource {
  const newest = sourcesNamed(folder, pattern).at(-1);
  if (!newest) throw new Error(`${folder} has no file named like ${pattern}`);
  return newest;
}

export function readSource(file: string): SourceText {
  return sourceText(file, null, readFileSync(join(SOURCES_FOLDER, file)));
}

export function readSourceBytes(file: string): SourceBytes {
  const bytes = readFileSync(join(SOURCES_FOLDER, file));
  return { file, entry: null, sha256: fingerprint(bytes), bytes };
}

/** Reads an archive that holds one text file. */
export function readZippedSource(file: string): SourceText {
  const entries = Object.entries(unzipSync(readFileSync(join(SOURCES_FOLDER, file))));
  const [only] = entries;
  if (!only || entries.length > 1)
    throw new Error(`${file}: expected one file inside, found ${entries.length}`);
  return sourceText(file, only[0], only[1]);
}
