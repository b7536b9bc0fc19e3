import { FileProblem } from "../problem";

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Says in words why bytes are no .xlsx workbook, before anyone tries to unpack them.
 * @throws FileProblem for an empty file, an encrypted or old workbook, or a web page or text under the wrong name.
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblem("The file is empty: choose another one.");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND_FILE)) {
    // A compound file holds an old workbook, or a new one under a password; its directory names the stream.
    throw includesUtf16(bytes, "EncryptedPackage")
      ? new FileProblem(
          "The workbook is protected with a password: open it in Excel, take the password off (File, Info), and save it.",
        )
      : new FileProblem(
          "This is a workbook of the old kind (.xls): open it in Excel and save it as .xlsx.",
        );
  }
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart();
  if (/^(\u00ef\u00bb\u00bf)?\s*</.test(head)) {
    throw new FileProblem(
      "This is a web page or XML text under the name of a workbook: open it in Excel and save it as .xlsx.",
    );
  }
  throw new FileProblem(
    "This is not an .xlsx workbook, whatever its name says: open it in Excel and save it as .xlsx, or name it .csv if it is text.",
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => [character.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
