import { looksLikeIcd10pcs } from "../../codes/icd10pcs";
import { looksLikeModifier } from "../../codes/modifier";
import { looksLikePlaceOfService } from "../../codes/place-of-service";
import type { CodeKind } from "../types";
import { looksLikeDiagnosis } from "./diagnosis-shape";
import { looksLikeProcedure } from "./known";

/** How codes of a kind are built. */
export interface Shape {
  readonly noun: string;
  readonly shortest: number;
  readonly longest: number;
  /** The form in words, after "has". */
  readonly form: string;
  has(code: string): boolean;
}

export const SHAPES: Record<CodeKind, Shape> = {
  diagnosis: {
    noun: "an ICD-10-CM code",
    shortest: 3,
    longest: 7,
    form: "a letter and 2 to 6 more letters or digits",
    has: looksLikeDiagnosis,
  },
  procedure: {
    noun: "a procedure code",
    shortest: 5,
    longest: 5,
    form: "5 characters: 5 digits, 4 digits and a letter, or a letter and 4 digits",
    has: looksLikeProcedure,
  },
  inpatientProcedure: {
    noun: "an ICD-10-PCS code",
    shortest: 7,
    longest: 7,
    form: "7 digits and letters, but never I or O",
    has: looksLikeIcd10pcs,
  },
  modifier: {
    noun: "a modifier",
    shortest: 2,
    longest: 2,
    form: "2 letters or digits",
    has: looksLikeModifier,
  },
  placeOfService: {
    noun: "a place of service code",
    shortest: 2,
    longest: 2,
    form: "2 digits",
    has: looksLikePlaceOfService,
  },
};
