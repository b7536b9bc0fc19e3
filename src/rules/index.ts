import { codeCharacters } from "./code-characters";
import { codeFormat } from "./code-format";
import { codeSpacing } from "./code-spacing";
import { descriptionMismatch } from "./description-mismatch";
import { excelNumber } from "./excel-number";
import { missingCode } from "./missing-code";
import { notBillable } from "./not-billable";
import { notOnDate } from "./not-on-date";
import { outsideCoverage } from "./outside-coverage";
import { seventhCharacter } from "./seventh-character";
import { severalCodes } from "./several-codes";
import type { CellRule } from "./types";
import { unknownCode } from "./unknown-code";
import { wrongSystem } from "./wrong-system";

/**
 * All rules about one cell, in the order in which they have their say: spelling, identity (the more a rule
 * knows of what happened, the earlier), meaning.
 */
export const CELL_RULES: readonly CellRule[] = [
  codeSpacing,
  codeCharacters,

  missingCode,
  excelNumber,
  severalCodes,
  outsideCoverage,
  wrongSystem,
  seventhCharacter,
  codeFormat,
  unknownCode,
  notBillable,
  notOnDate,

  descriptionMismatch,
];
