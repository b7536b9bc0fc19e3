import { basename } from "node:path";
import {
  fingerprint,
  problemSentence,
  readOwnTable,
  refusedBySize,
  type OwnHints,
  type OwnProblem,
  type OwnReading,
} from "../../own-tables";
import { CommandProblem } from "../problem";
import { readWhole, sizeOf } from "../sheets/file-bytes";

export type FileRead = Extract<OwnReading, { readonly ok: unknown }>;

/**
 * Reads a file of code tables whole.
 * @param retold what a command has to offer in place of what a problem says
 * @throws CommandProblem with the line and the reason where it cannot be taken
 */
export async function readTableFile(
  path: string,
  hints: OwnHints = {},
  retold: (problem: OwnProblem) => OwnProblem = (problem) => problem,
): Promise<FileRead> {
  const name = basename(path);
  // Before it is read, so that a huge file costs nothing.
  const tooBig = refusedBySize(name, sizeOf(path));
  if (tooBig) throw new CommandProblem(problemSentence(tooBig));
  const bytes = readWhole(path);
  const added = new Date().toISOString();
  const steps = readOwnTable({ name, bytes, sha256: await fingerprint(bytes), added }, hints);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (!("problem" in step.value)) return step.value;
    throw new CommandProblem(problemSentence(retold(step.value.problem)));
  }
}
