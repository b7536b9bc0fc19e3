import type { Writable } from "node:stream";

/** Text is handed on in pieces of about this many characters. */
const PIECE = 65_536;

/**
 * Writes text to a stream as fast as its reader takes it, holding only one piece. When the reader has gone
 * (`| head`), the rest is not written, which is no failure.
 */
export async function writeText(stream: Writable, texts: Iterable<string>): Promise<void> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    if (!(await writePiece(stream, piece))) return;
    piece = "";
  }
  if (piece !== "") await writePiece(stream, piece);
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
