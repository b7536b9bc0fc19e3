import { columnLetters } from "../../check/columns/column-letters";
import { SIGNS } from "../../check/findings/mark-texts";

/** Excel takes no longer text within a formula. */
const MAX_LITERAL = 255;

const OURS = new RegExp(
  `^=ISNUMBER\\(SEARCH\\("(?:${Object.values(SIGNS).join("|")}) \\[(?:[^"]|"")*",` +
    // Our column's cell in the line; an error once a person deleted the column.
    `(?:\\$[A-Z]{1,3}\\d+|(?:[^"(),]*!)?#REF!)\\)\\)$`,
);

/**
 * The rule of a conditional format over cells whose first row is `row`: true where the line's cell in our column has
 * the label. Such a formula is read as for the first cell of its range.
 */
export function markFormula(label: string, marksColumn: number, row: number): string {
  return `${start(label)}$${columnLetters(marksColumn)}${row + 1}))`;
}

/** True for a rule that we made, wherever its column went since, even if that was deleted. */
export const isMarkFormula = (formula: string): boolean => OURS.test(formula);

/** True for a rule that we made for this label. */
export const looksFor = (formula: string, label: string): boolean =>
  formula.startsWith(start(label));

const start = (label: string): string => `=ISNUMBER(SEARCH("${searchFor(label)}",`;

/** SEARCH reads ? and * as wildcards unless ~ stands before them. */
function searchFor(label: string): string {
  let literal = "";
  for (const letter of label) {
    const escaped = letter === '"' ? '""' : /[~?*]/.test(letter) ? `~${letter}` : letter;
    if (literal.length + escaped.length > MAX_LITERAL) break;
    literal += escaped;
  }
  return literal;
}
