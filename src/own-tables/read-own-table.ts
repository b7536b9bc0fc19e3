import { FileProblem } from "../files/problem";
import { ZipProblem, type ZipFault } from "../files/zip/problem";
import { TableProblem, UndatedRelease } from "./problem";
import type { Meter } from "./reading/content";
import type { TableRead } from "./reading/reading-steps";
import { readTable } from "./reading/read-table";
import { refuseOtherFiles } from "./reading/refuse";
import { refusedBySize } from "./size";
import type { OwnFile, OwnHints, OwnProblem, OwnProgress, OwnReading } from "./types";

const ZIP_FAULTS: Record<ZipFault, readonly [reason: string, next: string]> = {
  damaged: ["the file is damaged or was cut off", "download it again and add that"],
  password: ["the archive has a password", "unpack it and add the file inside"],
  packing: [
    "the archive is packed in a way that cannot be read here",
    "unpack it and add the file inside",
  ],
  "too-big": [
    "the archive unpacks to more than any code table needs",
    "choose the file as the publisher gives it",
  ],
};

const LINE = /\bline (\d+)/i;

/** What any refusal says to the person; null for an error that is none, a fault of ours. */
function problemOf(error: unknown, file: string): OwnProblem | null {
  if (error instanceof TableProblem) {
    const { line, reason, next } = error;
    const problem = { file, line, reason, next };
    return error instanceof UndatedRelease ? { ...problem, undated: error.system } : problem;
  }
  if (error instanceof ZipProblem) {
    const [reason, next] = ZIP_FAULTS[error.fault];
    return { file, line: null, reason, next };
  }
  if (error instanceof FileProblem) {
    // Such a message is "what is the matter: what to do about it."
    const [reason = "", ...rest] = error.message.replace(/\.$/, "").split(": ");
    const line = LINE.exec(reason)?.[1];
    return {
      file,
      line: line === undefined ? null : Number(line),
      reason,
      next: rest.join(": ") || "choose another file",
    };
  }
  return null;
}

/**
 * Reads a file that the practice brings: tells by its contents what it is, reads it whole, and makes of it what is
 * kept. Nothing is kept or changed by it.
 *
 * In steps, so that the face can show progress and stop: each takes a few milliseconds, only packing the result at
 * the end takes longer. What cannot be taken comes back as a value, never as an exception.
 */
export function* readOwnTable(
  file: OwnFile,
  hints: OwnHints = {},
): Generator<OwnProgress, OwnReading> {
  const tooBig = refusedBySize(file.name, file.bytes.length);
  if (tooBig) return { problem: tooBig };
  const meter: Meter = { done: 0, total: file.bytes.length };
  try {
    refuseOtherFiles(file.bytes);
    const steps = readTable(file, hints, meter);
    for (;;) {
      const step: IteratorResult<void, TableRead> = steps.next();
      if (step.done) return { ok: step.value.table, remarks: step.value.remarks };
      yield { done: Math.min(meter.done, meter.total), total: meter.total };
    }
  } catch (error) {
    const problem = problemOf(error, file.name);
    if (problem) return { problem };
    throw error;
  }
}
