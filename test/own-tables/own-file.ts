import { createHash } from "node:crypto";
import {
  readOwnTable,
  type OwnFile,
  type OwnHints,
  type OwnReading,
  type OwnTable,
} from "../../src/own-tables";

/** A file as a face hands it over. */
export function ownFile(name: string, contents: string | Uint8Array): OwnFile {
  const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes, sha256, added: "2026-11-24T08:00:00.000Z" };
}

/** Reads a file to the end. */
export function readAll(file: OwnFile, hints?: OwnHints): OwnReading {
  const steps = readOwnTable(file, hints);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The table that a file gives. @throws with the problem's words where it gives none */
export function tableOfFile(
  name: string,
  contents: string | Uint8Array,
  hints?: OwnHints,
): OwnTable {
  const reading = readAll(ownFile(name, contents), hints);
  if ("ok" in reading) return reading.ok;
  throw new Error(JSON.stringify(reading.problem));
}
