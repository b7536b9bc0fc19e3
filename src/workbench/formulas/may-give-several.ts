import { FUNCTIONS } from "./functions";
import type { Expression } from "./parse";
import type { Reference } from "./reference";

/** Whether an expression can give more than one value. Told by its shape alone: nothing is worked out. */
export function mayGiveSeveral(expression: Expression): boolean {
  switch (expression.kind) {
    case "constant":
    case "error":
      return false;
    case "reference":
      return !isOneCell(expression.reference);
    case "spill":
    case "name":
      return true;
    case "call":
      return callMayGiveSeveral(expression);
    case "unary":
      return expression.operator !== "@" && mayGiveSeveral(expression.of);
    case "binary":
      return mayGiveSeveral(expression.left) || mayGiveSeveral(expression.right);
  }
}

/** A function that we do not know is the add-in's: it gives what it likes. */
function callMayGiveSeveral({ name, args }: Extract<Expression, { kind: "call" }>): boolean {
  const definition = FUNCTIONS.get(name);
  if (definition === undefined || definition.givesSeveral) return true;
  return args.some((arg, at) => !definition.takesSeveral(at) && mayGiveSeveral(arg));
}

const isOneCell = ({ from, to }: Reference): boolean =>
  to === null && from.row !== null && from.column !== null;
