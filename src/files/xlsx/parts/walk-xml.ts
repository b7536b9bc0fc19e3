import { SaxesParser } from "saxes";
import { FileProblem } from "../../problem";

/** An element of a small part: its name without prefix, its attributes by their name without prefix. */
export interface XmlElement {
  readonly name: string;
  attribute(name: string): string | null;
}

/**
 * Calls `onElement` for every element of a part, in order, with the names of the elements around it.
 * @throws FileProblem when the text is not well-formed XML.
 */
export function walkXml(
  pieces: Iterable<string>,
  partName: string,
  onElement: (element: XmlElement, path: readonly string[]) => void,
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    onElement({ name, attribute: (wanted) => find(tag.attributes, wanted) }, path);
    path.push(name);
  });
  parser.on("closetag", () => path.pop());
  parser.on("error", (error) => {
    throw new FileProblem(
      `The workbook's part ${partName} is damaged: open the file in Excel, save it again, and try that copy.`,
      { cause: error },
    );
  });
  for (const piece of pieces) parser.write(piece);
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `r:id` is asked for by that name, whatever the file's own prefix for the namespace of `r` is. */
function find(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  const exact = attributes[wanted];
  if (exact !== undefined) return exact;
  const prefixed = wanted.includes(":");
  for (const [name, value] of Object.entries(attributes)) {
    if (prefixed && name.includes(":") && localName(name) === localName(wanted)) return value;
  }
  return null;
}
