import type { FunctionDefinition } from "./definition";
import { DATES } from "./dates";
import { INFORMATION } from "./information";
import { LOGICAL } from "./logical";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { TEXT } from "./text";

/** The functions that are simulated, by name. Any other gives #NAME?. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries({ ...LOGICAL, ...INFORMATION, ...TEXT, ...MATH, ...DATES, ...LOOKUP }),
);
