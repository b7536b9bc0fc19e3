import { ageConflict } from "./age-conflict";
import { charge } from "./charge";
import { claimConsistency } from "./claim-consistency";
import { codeCharacters } from "./code-characters";
import { codeFirst } from "./code-first";
import { codeFormat } from "./code-format";
import { codeSpacing } from "./code-spacing";
import { cptUnlisted } from "./cpt-unlisted";
import { dateOrder } from "./date-order";
import { descriptionMismatch } from "./description-mismatch";
import { diagnosisGap } from "./diagnosis-gap";
import { diagnosisPointer } from "./diagnosis-pointer";
import { duplicateDiagnosis } from "./duplicate-diagnosis";
import { duplicateLine } from "./duplicate-line";
import { excelNumber } from "./excel-number";
import { excludes1 } from "./excludes1";
import { laterality } from "./laterality";
import type { BatchRule, LineRule } from "./line-types";
import { missingCode } from "./missing-code";
import { modifierConflict } from "./modifier-conflict";
import { modifierDuplicate } from "./modifier-duplicate";
import { modifierLaterality } from "./modifier-laterality";
import { modifierUnknown } from "./modifier-unknown";
import { mueUnits } from "./mue-units";
import { ncciPair } from "./ncci-pair";
import { ndc } from "./ndc";
import { notBillable } from "./not-billable";
import { notOnDate } from "./not-on-date";
import { npi } from "./npi";
import { outsideCoverage } from "./outside-coverage";
import { placeOfService } from "./place-of-service";
import { principalDiagnosis } from "./principal-diagnosis";
import { seventhCharacter } from "./seventh-character";
import { severalCodes } from "./several-codes";
import { sexConflict } from "./sex-conflict";
import type { CellRule, RuleFacts } from "./types";
import { units } from "./units";
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
  cptUnlisted,
  notBillable,
  notOnDate,
  modifierUnknown,
  placeOfService,

  descriptionMismatch,
];

/** All rules about the cells of a line together. */
export const LINE_RULES: readonly LineRule[] = [
  modifierDuplicate,
  modifierConflict,
  diagnosisPointer,
  units,
  charge,
  npi,
  ndc,
  dateOrder,
  modifierLaterality,
  duplicateDiagnosis,
  diagnosisGap,
  principalDiagnosis,
  excludes1,
  codeFirst,
  laterality,
  ageConflict,
  sexConflict,
];

/** All rules about the lines of a batch together. */
export const BATCH_RULES: readonly BatchRule[] = [
  duplicateLine,
  claimConsistency,
  ncciPair,
  mueUnits,
];

/** Every rule, for settings, lists and pages. */
export const RULES: readonly RuleFacts[] = [...CELL_RULES, ...LINE_RULES, ...BATCH_RULES];
