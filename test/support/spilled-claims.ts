import type { CellValue } from "../../src/claims/types";

/** Claims with two columns beside them, from which a person's formula can fill a column of the claims. */
export const CLAIMS_WITH_SOURCES: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "", "Words", "Codes"],
  ["A1", 45_700, "E11.9", "", "", "words one", "E11.9"],
  ["A2", 45_701, "e11.9 ", "", "", "words two", "e11.9 "],
  ["A3", 45_702, "I10", "", "", "words three", "I10"],
  ["A4", 45_703, "I10", "", "", "", ""],
];
/** What `=F2:F4` fills. */
export const SPILLED = ["words one", "words two", "words three"];
/** What `=G2:G4` fills. */
export const SPILLED_CODES = ["E11.9", "e11.9 ", "I10"];
