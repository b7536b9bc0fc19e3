import ts from "typescript";

/** Where the page about the formulas is served; the build puts the real address in its place. */
const HELP_URL = "https://localhost:3000/support.html#formulas";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly object[];
  readonly result: object;
}

/**
 * The text of functions.json, by which Excel knows the add-in's formulas: one entry for every function of the source
 * whose comment has the tag `@customfunction ID`. The form is Microsoft's: "Manually create JSON metadata for custom
 * functions" (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json).
 */
export function functionsMetadata(source: string): string {
  const file = ts.createSourceFile("functions.ts", source, ts.ScriptTarget.ES2022, true);
  const functions: FunctionMetadata[] = [];
  const visit = (node: ts.Node): void => {
    const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "customfunction");
    if (tag && ts.isPropertyAssignment(node)) functions.push(metadataOf(node, textOf(tag.comment)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Without the first, one error in a range would be the answer for the whole range.
  const metadata = { allowErrorForDataTypeAny: true, functions };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function metadataOf(property: ts.PropertyAssignment, id: string): FunctionMetadata {
  if (!ts.isArrowFunction(property.initializer)) throw new Error(`${id} is no arrow function`);
  return {
    id,
    name: id,
    description: inOneLine(ts.getJSDocCommentsAndTags(property).map(commentOf).join(" ")),
    helpUrl: HELP_URL,
    parameters: property.initializer.parameters.map((parameter) => ({
      name: parameter.name.getText(),
      description: descriptionOf(property, parameter, id),
      type: "any",
      dimensionality: "matrix",
      ...(parameter.questionToken && { optional: true }),
    })),
    result: { type: "any", dimensionality: "matrix" },
  };
}

function commentOf(node: ts.JSDoc | ts.JSDocTag): string {
  return ts.isJSDoc(node) ? textOf(node.comment) : "";
}

function descriptionOf(property: ts.Node, parameter: ts.ParameterDeclaration, id: string): string {
  const name = parameter.name.getText();
  const tag = ts
    .getJSDocTags(property)
    .find((each) => ts.isJSDocParameterTag(each) && each.name.getText() === name);
  if (!tag) throw new Error(`The comment of ${id} says nothing of ${name}`);
  return inOneLine(textOf(tag.comment));
}

function textOf(comment: ts.JSDocTag["comment"]): string {
  return ts.getTextOfJSDocComment(comment) ?? "";
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
