import type { Writable } from "node:stream";
import { inLargePieces } from "../files/pieces";

/**
 * Writes text to a stream as fast as its reader takes it, holding only one piece. When the reader has gone
 * (`| head`), the rest is not written, which is no failure.
 */
export async function writeText(stream: Writable, texts: Iterable<string>): Promise<void> {
  for (const piece of inLargePieces(texts)) {
    if (!(await writePiece(stream, piece))) return;
  }
}

/** Resolves to false when the reader has gone. */
function writePiece(stream: Writable, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!stream.writable) return resolve(false);
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (hasGone(error)) resolve(false);
      else reject(error);
    });
  });
}

function hasGone(error: Error & { code?: string }): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}

/** A stream reports its reader's going also as an event, which would end the process with a stack trace. */
export function ignoreGoneReader(stream: Writable): void {
  stream.on("error", (error) => {
    if (!hasGone(error)) throw error;
  });
}
