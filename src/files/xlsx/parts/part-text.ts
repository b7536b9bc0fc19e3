import { FileProblem } from "../../problem";
import type { ZipEntry } from "../../zip/directory";
import { inflateEntry } from "../../zip/inflate";

/**
 * A part's text, in pieces, byte order mark included.
 * @throws FileProblem when it is not UTF-8, which Excel always writes.
 */
export function* partText(archive: Uint8Array, entry: ZipEntry, limit?: number): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (piece: Uint8Array, more: boolean): string => {
    try {
      return decoder.decode(piece, { stream: more });
    } catch (cause) {
      throw new FileProblem(
        `The workbook's part ${entry.name} is not in UTF-8: open the file in Excel, save it again, and try that copy.`,
        { cause },
      );
    }
  };
  for (const piece of inflateEntry(archive, entry, limit)) yield decode(piece, true);
  yield decode(new Uint8Array(), false);
}
