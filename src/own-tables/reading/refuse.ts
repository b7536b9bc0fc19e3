import { TableProblem } from "../problem";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ENCRYPTED = new TextEncoder().encode("EncryptedPackage");
const WEB_PAGE = /^\s*(?:<!doctype|<html|<head|<body|<!--)/i;
const XML = /^\s*<\?xml/i;
const WEB_PAGE_INSIDE = /<!doctype\s+html|<html/i;
/** Other programs write "Excel files" so, and Excel itself as "Web page" and as "XML Spreadsheet 2003". */
const SHEET_INSIDE = /urn:schemas-microsoft-com:office|mso-application|<table/i;
const TABULAR = /<icd10(?:cm|pcs)\.(?:tabular|index)/i;
const HEAD = 512;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** A compound file names its streams in two bytes a letter. */
function hasPassword(bytes: Uint8Array): boolean {
  for (
    let at = bytes.indexOf(ENCRYPTED[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(ENCRYPTED[0] ?? 0, at + 1)
  )
    if (ENCRYPTED.every((byte, letter) => bytes[at + 2 * letter] === byte)) return true;
  return false;
}

/**
 * Says what a file is that no code table comes in.
 * @throws TableProblem for an empty file, a PDF, a web page, XML, an old or protected workbook
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, HEAD))
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (bytes.length < HEAD && head.trim() === "")
    throw new TableProblem("the file is empty", "download it again, or choose another one");
  if (startsWith(bytes, PDF)) {
    throw new TableProblem(
      "this is a PDF, from which no table can be read",
      "choose the file with the codes themselves (.zip, .xlsx, .txt or .csv)",
    );
  }
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw hasPassword(bytes)
      ? new TableProblem(
          "the workbook is protected with a password",
          "open it in Excel, take the password off (File, Info), save it and add it again",
        )
      : new TableProblem(
          "this is a workbook of the old kind (.xls)",
          "open it in Excel, save it as .xlsx and add that",
        );
  }
  if ((XML.test(head) || WEB_PAGE.test(head)) && SHEET_INSIDE.test(head)) {
    throw new TableProblem(
      "this is a sheet that was saved as a web page or as XML under the name of a workbook",
      "open it in Excel, save it as .xlsx and add that",
    );
  }
  if (XML.test(head) && !WEB_PAGE_INSIDE.test(head)) {
    throw new TableProblem(
      TABULAR.test(head)
        ? "this is the tabular list or the index of ICD-10 in XML, which does not list every code with its own text"
        : "this is an XML file, in which no list of codes comes",
      "choose the order file of the release (icd10cm_order_… or icd10pcs_order_…, .txt or .zip)",
    );
  }
  if (WEB_PAGE.test(head) || XML.test(head)) {
    throw new TableProblem(
      "this is a web page, not a table: the download most likely ended at a page that asks for consent",
      "download the file again in the browser, agree to the license there, and add the file that comes",
    );
  }
}
