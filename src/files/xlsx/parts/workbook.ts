import { FileProblem } from "../../problem";
import { relationshipsOf, type OfficePackage } from "./package";
import { partText } from "./part-text";
import { walkXml } from "./walk-xml";

/** A worksheet of the workbook. Chart sheets and the like are not listed. */
export interface SheetEntry {
  readonly name: string;
  /** Hidden by the user, or by a program so that the user cannot show it. */
  readonly hidden: boolean;
  /** Path of its part. */
  readonly path: string;
}

interface WorkbookPart {
  readonly path: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Reads the list of sheets. @throws FileProblem when the file is no Excel workbook. */
export function readWorkbookPart(file: OfficePackage): WorkbookPart {
  const main = relationshipsOf(file, "").find(({ type }) => type === "officeDocument");
  const path = main?.path ?? "";
  const entry = file.part(path);
  if (entry === null) throw notAWorkbook();
  if (path.endsWith(".bin")) {
    throw new FileProblem(
      "This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx.",
    );
  }
  const related = new Map(relationshipsOf(file, path).map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let isWorkbook = false;
  walkXml(partText(file.bytes, entry), entry.name, ({ name, attribute }) => {
    if (name === "workbook") isWorkbook = true;
    if (name === "workbookPr") date1904 = isTrue(attribute("date1904"));
    if (name !== "sheet") return;
    const part = related.get(attribute("r:id") ?? "");
    if (part?.type !== "worksheet" || part.path === null) return;
    const hidden = (attribute("state") ?? "visible") !== "visible";
    sheets.push({ name: attribute("name") ?? "", hidden, path: part.path });
  });
  if (!isWorkbook) throw notAWorkbook();
  return { path, sheets, date1904 };
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

function notAWorkbook(): FileProblem {
  return new FileProblem(
    "This is not an Excel workbook, whatever its name says: open it in Excel and save it as .xlsx.",
  );
}
