import type { SheetToWrite } from "./sheet";
import { attributeText } from "./styles-xml";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts that tie a workbook together, by path: content types first, as readers of streams expect. */
export function workbookParts(sheets: readonly SheetToWrite[]): [path: string, xml: string][] {
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, i) => sheetRelationship(i)),
        [`rId${sheets.length + 1}`, "styles", "styles.xml"],
      ]),
    ],
  ];
}

type Relation = [id: string, type: string, target: string];

function sheetRelationship(index: number): Relation {
  return [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`];
}

function relationships(relations: readonly Relation[]): string {
  const elements = relations.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${elements.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly SheetToWrite[]): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, "worksheet"]),
    ["/xl/styles.xml", "styles"],
  ];
  const overrides = parts.map(
    ([path, kind]) => `<Override PartName="${path}" ContentType="${CONTENT_TYPE}.${kind}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const elements = sheets.map(({ name, hidden = false }, i) => {
    const state = hidden ? ' state="hidden"' : "";
    return `<sheet name="${attributeText(name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    `<sheets>${elements.join("")}</sheets></workbook>`
  );
}
