import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { CommandProblem } from "../problem";

const CHUNK = 262_144;

/** A file's bytes from the start, in pieces. A piece is valid until the next one is asked for. */
export function* readChunks(path: string): Generator<Uint8Array> {
  const file = openForReading(path);
  try {
    const buffer = new Uint8Array(CHUNK);
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** All of a file's bytes. */
export function readWhole(path: string): Uint8Array {
  return orProblem(path, () => readFileSync(path));
}

/** True for a folder; false for a file, and where there is neither. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A file's size in bytes. */
export function sizeOf(path: string): number {
  return orProblem(path, () => statSync(path).size);
}

/** Size and time of the last change: what tells that a file was changed while we worked on it. */
export function stampOf(path: string): string {
  return orProblem(path, () => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });
}

/**
 * Writes a file so that it is either there whole or as it was before: under a passing name first.
 * @param next what to do where it cannot be written
 * @throws CommandProblem then; what stood there before is left.
 */
export function writeWhole(
  path: string,
  pieces: Iterable<Uint8Array>,
  next = "give another --out",
): void {
  const passing = `${path}.${process.pid}.part`;
  try {
    const file = openSync(passing, "wx");
    try {
      for (const piece of pieces) writeAll(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(passing, path);
  } catch (error) {
    rmSync(passing, { force: true });
    if (!isSystemError(error)) throw error;
    throw new CommandProblem(`${path} cannot be written (${reasonOf(error)}): ${next}.`, {
      cause: error,
    });
  }
}

function writeAll(file: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
}

function openForReading(path: string): number {
  return orProblem(path, () => openSync(path, "r"));
}

function orProblem<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CommandProblem(
      `${path} cannot be read (${reasonOf(error)}): check the name and try again.`,
      {
        cause: error,
      },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "code" in error;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EISDIR: "it is a folder",
  ENOTDIR: "there is no such folder",
  EBUSY: "another program holds it open",
  ENOSPC: "the disk is full",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  EROFS: "the disk is read-only",
};

function reasonOf(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ""] ?? error.code ?? error.message;
}
