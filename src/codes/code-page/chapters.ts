import type { CodeRange, DiagnosisTable } from "../types";

/**
 * The chapters of ICD-10-CM by the first category of each. Source: ICD-10-CM tabular list (CDC/NCHS), the headings of
 * its 22 chapters. A chapter reaches to the next one, for releases add categories at its end (QA0 in FY2027).
 */
const CHAPTERS: readonly (readonly [first: string, title: string])[] = [
  ["A00", "Certain infectious and parasitic diseases"],
  ["C00", "Neoplasms"],
  ["D50", "Diseases of the blood and blood-forming organs, and certain immune disorders"],
  ["E00", "Endocrine, nutritional and metabolic diseases"],
  ["F01", "Mental, behavioral and neurodevelopmental disorders"],
  ["G00", "Diseases of the nervous system"],
  ["H00", "Diseases of the eye and adnexa"],
  ["H60", "Diseases of the ear and mastoid process"],
  ["I00", "Diseases of the circulatory system"],
  ["J00", "Diseases of the respiratory system"],
  ["K00", "Diseases of the digestive system"],
  ["L00", "Diseases of the skin and subcutaneous tissue"],
  ["M00", "Diseases of the musculoskeletal system and connective tissue"],
  ["N00", "Diseases of the genitourinary system"],
  ["O00", "Pregnancy, childbirth and the puerperium"],
  ["P00", "Certain conditions originating in the perinatal period"],
  ["Q00", "Congenital malformations, deformations and chromosomal abnormalities"],
  ["R00", "Symptoms, signs and abnormal clinical and laboratory findings"],
  ["S00", "Injury, poisoning and certain other consequences of external causes"],
  ["U00", "Codes for special purposes"],
  ["V00", "External causes of morbidity"],
  ["Z00", "Factors influencing health status and contact with health services"],
];
/** Codes for special purposes stand between S to T and V to Y in the alphabet, but are the last chapter. */
const SPECIAL = "U00";
const NUMBER_OF_SPECIAL = 22;

/** A chapter as the list has it. */
interface ListedChapter {
  /** 1 to 22. */
  readonly number: number;
  readonly title: string;
  /** Its first and its last category. */
  readonly range: CodeRange;
}

const CATEGORY_LENGTH = 3;

/** The chapter of a diagnosis code, with the categories that the table has in it. */
export function chapterOf(code: string, table: DiagnosisTable): ListedChapter | null {
  const at = CHAPTERS.findLastIndex(([first]) => first <= code);
  const chapter = CHAPTERS[at];
  if (!chapter) return null;
  const [first, title] = chapter;
  const [next] = CHAPTERS[at + 1] ?? [];
  const end = next === undefined ? table.size : table.lowerBound(next);
  const last = table.codeAt(end - 1).slice(0, CATEGORY_LENGTH);
  return { number: numberOf(at, first), title, range: { first, last, rest: "" } };
}

function numberOf(at: number, first: string): number {
  if (first === SPECIAL) return NUMBER_OF_SPECIAL;
  return first > SPECIAL ? at : at + 1;
}
