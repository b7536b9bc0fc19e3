import { richText } from "../sheet/rich-text";
import { splitElements } from "../xml/elements";
import { relatedPart, type OfficePackage } from "./package";
import { partText } from "./part-text";

/** These strings are all held at once. */
const LARGEST = 2 ** 29;

/** The workbook's shared strings by their number; empty when it has none. */
export function readSharedStrings(file: OfficePackage, workbookPath: string): string[] {
  const entry = relatedPart(file, workbookPath, "sharedStrings");
  const strings: string[] = [];
  if (entry === null) return strings;
  for (const stretch of splitElements(partText(file.bytes, entry, LARGEST), "si")) {
    if (stretch.found) strings.push(richText(stretch.text));
  }
  return strings;
}
