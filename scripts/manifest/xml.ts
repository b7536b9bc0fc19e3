import { SaxesParser } from "saxes";

/** An XML element with its prefix dropped from the name (`bt:Image` is `Image`), attributes as written. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** The first child of that name. */
  find(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** Every descendant, or those of one name, in document order. */
  all(name?: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(name === undefined || child.name === name ? [child] : []),
      ...child.all(name),
    ]);
  }
}

/** Reads a small XML text into a tree. A text that is not well-formed gives the parser's own words as `fault`. */
export function parseXml(xml: string): { root: XmlElement } | { fault: string } {
  const top = new XmlElement("", {});
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = new XmlElement(name.replace(/^.*:/, ""), attributes);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => (open.at(-1)!.text += text)); // `top` never closes, so there is a last one
  try {
    parser.write(xml).close();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const root = top.children[0];
  return root ? { root } : { fault: "it holds no element" };
}
