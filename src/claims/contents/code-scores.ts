import { looksLikeCpt } from "../../codes/cpt";
import { looksLikeHcpcs } from "../../codes/hcpcs";
import { looksLikeIcd10cm } from "../../codes/icd10cm";
import { looksLikeCptModifier } from "../../codes/modifier";
import { toClaimForm } from "../../codes/systems";
import type { CodeTable, CodeTables } from "../../codes/types";
import { looksInpatient } from "../inpatient-procedures";
import { HARDLY, share } from "./share";

/**
 * How much one column's cells look like codes of a kind: 0 (not at all) to 1 (every cell is a code of the table).
 * A cell that only has the shape of a code counts less, since many shapes are shared: `E0110` could be a
 * diagnosis or a walker. Without tables only the shape is known.
 */

const ONLY_SHAPE = 0.5;
const ONLY_SHAPE_WITH_DOT = 0.9;
/** Seven such characters could be an account too, but most of these codes end as hardly an account does. */
const ONLY_SHAPE_OF_INPATIENT = 0.7;
/** Five digits could be a ZIP code or an account. */
const FIVE_DIGITS = 0.7;
/** 1234F, 1234T and the like: hardly anything else is written so. */
const FOUR_DIGITS_AND_LETTER = 0.9;
const DOT_AFTER_CATEGORY = /^.{3}\./;

export function diagnosisScore(texts: readonly string[], tables: CodeTables | null): number {
  return share(texts, (text) => {
    const code = toClaimForm("icd10cm", text);
    if (exists(tables?.icd10cm, code)) return 1;
    if (!looksLikeIcd10cm(code)) return 0;
    return DOT_AFTER_CATEGORY.test(text) ? ONLY_SHAPE_WITH_DOT : ONLY_SHAPE;
  });
}

export function procedureScore(texts: readonly string[], tables: CodeTables | null): number {
  const codes = texts.map((text) => toClaimForm("hcpcs", text));
  const each = share(codes, (code) => {
    if (exists(tables?.hcpcs, code)) return 1;
    if (looksInpatient(code)) return ONLY_SHAPE_OF_INPATIENT;
    if (looksLikeCpt(code)) return /\D/.test(code) ? FOUR_DIGITS_AND_LETTER : FIVE_DIGITS;
    return looksLikeHcpcs(code) ? ONLY_SHAPE : 0;
  });
  return looksLikeAccounts(codes) ? each * HARDLY : each;
}

/** Two characters of the table; two digits only beside those, for places of service and units look the same. */
export function modifierScore(texts: readonly string[], tables: CodeTables | null): number {
  const codes = texts.map((text) => toClaimForm("modifier", text));
  const known = (code: string) =>
    tables ? exists(tables.modifier, code) : /^[A-Z][A-Z\d]$/.test(code);
  const each = share(codes, (code) => (known(code) || looksLikeCptModifier(code) ? 1 : 0));
  return codes.some(known) && !areRunning(codes) ? each : each * ONLY_SHAPE;
}

/** A1, A2, A3: line numbers, although each is a modifier too. */
function areRunning(codes: readonly string[]): boolean {
  const letters = new Set(codes.map((code) => code.slice(0, 1)));
  const areNumbered = codes.every((code) => /^[A-Z]\d$/.test(code));
  return areNumbered && letters.size === 1 && new Set(codes).size === codes.length;
}

/** Two digits of the table, one of them too low to be a modifier (which begin at 22). */
export function placeOfServiceScore(texts: readonly string[], tables: CodeTables | null): number {
  const each = share(texts, (text) => {
    if (!/^\d{2}$/.test(text)) return 0;
    return !tables || exists(tables.pos, text) ? 1 : 0;
  });
  return texts.some((text) => Number(text) < LOWEST_MODIFIER) ? each * USUAL : each * HARDLY;
}

const LOWEST_MODIFIER = 22;
const USUAL = 0.8;

/** True if a code was ever in the table. */
function exists(table: CodeTable | undefined, code: string): boolean {
  return table !== undefined && table.spans(code).length > 0;
}

/** Codes of procedures come again and again; numbers that never do are accounts or line numbers. */
function looksLikeAccounts(codes: readonly string[]): boolean {
  const digits = codes.filter((code) => /^\d+$/.test(code));
  return digits.length >= MANY && new Set(digits).size === digits.length;
}

const MANY = 10;
