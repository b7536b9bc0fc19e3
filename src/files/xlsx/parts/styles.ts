import { relatedPart, type OfficePackage } from "./package";
import { partText } from "./part-text";
import { walkXml } from "./walk-xml";
import { zeroFormat } from "./zero-format";

/**
 * The number format code of each cell style; "" for General and Excel's other built-in formats that are not
 * written out in the file (of the built-in ones we need none: no one of them shows leading zeros).
 */
export function readStyleFormats(file: OfficePackage, workbookPath: string): string[] {
  const entry = relatedPart(file, workbookPath, "styles");
  if (entry === null) return [];
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  walkXml(partText(file.bytes, entry), entry.name, ({ name, attribute }, path) => {
    const parent = path.at(-1);
    if (name === "numFmt" && parent === "numFmts") {
      codes.set(attribute("numFmtId") ?? "", attribute("formatCode") ?? "");
    }
    if (name === "xf" && parent === "cellXfs") formatIds.push(attribute("numFmtId") ?? "0");
  });
  return formatIds.map((id) => codes.get(id) ?? "");
}

/** By style: how its numbers are shown, for the styles that show them with leading zeros. */
export function zeroFormatsOf(
  formats: readonly string[],
): ReadonlyMap<number, (value: number) => string> {
  const found = new Map<number, (value: number) => string>();
  formats.forEach((code, style) => {
    const show = zeroFormat(code);
    if (show !== null) found.set(style, show);
  });
  return found;
}
