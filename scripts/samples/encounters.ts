/**
 * What brings a patient in, as codes: made up for this project. Diagnoses fit an adult of either sex, the first one
 * may be principal. CPT codes stand as numbers only: their texts are the American Medical Association's.
 */
export interface Encounter {
  /** ICD-10-CM, dotted; the first is the principal diagnosis. */
  readonly diagnoses: readonly string[];
  readonly procedures: readonly Procedure[];
}

export interface Procedure {
  readonly code: string;
  readonly charge: number;
  readonly modifiers?: readonly string[];
  /** Of a drug: eleven digits that no labeler has. */
  readonly ndc?: string;
}

const OFFICE_VISITS: readonly Procedure[] = [
  { code: "99213", charge: 145 },
  { code: "99214", charge: 205 },
  { code: "99203", charge: 175 },
];
const BLOOD_TESTS: readonly Procedure[] = [
  { code: "36415", charge: 12 },
  { code: "80053", charge: 38 },
  { code: "85025", charge: 26 },
];
const SHOULDER_VISITS: readonly Procedure[] = [
  { code: "99213", charge: 145, modifiers: ["25"] },
  { code: "20610", charge: 165 },
  { code: "J1010", charge: 9, ndc: "99999101001" },
];

export const ENCOUNTERS: readonly Encounter[] = [
  { diagnoses: ["E11.9", "I10", "E78.5"], procedures: [...OFFICE_VISITS, ...BLOOD_TESTS] },
  { diagnoses: ["E11.65", "Z79.4"], procedures: [...OFFICE_VISITS, { code: "83036", charge: 32 }] },
  { diagnoses: ["E11.22", "N18.31", "I12.9"], procedures: [...OFFICE_VISITS, ...BLOOD_TESTS] },
  { diagnoses: ["E11.42"], procedures: [...OFFICE_VISITS, { code: "A5500", charge: 95 }] },
  { diagnoses: ["I10"], procedures: OFFICE_VISITS },
  {
    diagnoses: ["I25.10", "E78.00", "Z95.5"],
    procedures: [...OFFICE_VISITS, { code: "93000", charge: 55 }],
  },
  {
    diagnoses: ["I48.91", "Z79.01"],
    procedures: [...OFFICE_VISITS, { code: "93000", charge: 55 }],
  },
  { diagnoses: ["I11.0", "I50.9"], procedures: OFFICE_VISITS },
  { diagnoses: ["J06.9"], procedures: OFFICE_VISITS },
  { diagnoses: ["J02.0"], procedures: [...OFFICE_VISITS, { code: "87880", charge: 28 }] },
  {
    diagnoses: ["J45.909"],
    procedures: [
      ...OFFICE_VISITS,
      { code: "94640", charge: 48 },
      { code: "J7613", charge: 4, ndc: "99999761301" },
    ],
  },
  {
    diagnoses: ["J44.1", "F17.210"],
    procedures: [...OFFICE_VISITS, { code: "94010", charge: 72 }],
  },
  { diagnoses: ["J20.9", "R05.1"], procedures: [...OFFICE_VISITS, { code: "71046", charge: 84 }] },
  { diagnoses: ["M54.50"], procedures: [...OFFICE_VISITS, { code: "97110", charge: 62 }] },
  {
    diagnoses: ["M17.11"],
    procedures: [
      { code: "20610", charge: 165, modifiers: ["RT"] },
      { code: "J7325", charge: 640, ndc: "99999732501" },
    ],
  },
  { diagnoses: ["M25.511"], procedures: SHOULDER_VISITS },
  { diagnoses: ["M79.641"], procedures: OFFICE_VISITS },
  { diagnoses: ["N39.0", "R31.9"], procedures: [...OFFICE_VISITS, { code: "81003", charge: 14 }] },
  { diagnoses: ["K21.9"], procedures: OFFICE_VISITS },
  { diagnoses: ["R10.9", "K59.00"], procedures: OFFICE_VISITS },
  { diagnoses: ["F41.1", "F33.1"], procedures: [...OFFICE_VISITS, { code: "96127", charge: 11 }] },
  {
    diagnoses: ["G43.909"],
    procedures: [...OFFICE_VISITS, { code: "J1885", charge: 6, ndc: "99999188501" }],
  },
  { diagnoses: ["H66.91"], procedures: OFFICE_VISITS },
  { diagnoses: ["L30.9"], procedures: OFFICE_VISITS },
  {
    diagnoses: ["L03.115"],
    procedures: [...OFFICE_VISITS, { code: "J0696", charge: 8, ndc: "99999069601" }],
  },
  { diagnoses: ["D50.9"], procedures: [...OFFICE_VISITS, ...BLOOD_TESTS] },
  {
    diagnoses: ["D51.0"],
    procedures: [
      { code: "96372", charge: 34 },
      { code: "J3420", charge: 5, ndc: "99999342001" },
    ],
  },
  { diagnoses: ["E03.9"], procedures: [...OFFICE_VISITS, { code: "84443", charge: 41 }] },
  { diagnoses: ["E66.9", "Z68.35"], procedures: [...OFFICE_VISITS, { code: "G0447", charge: 30 }] },
  {
    diagnoses: ["S93.401A"],
    procedures: [
      ...OFFICE_VISITS,
      { code: "73610", charge: 66, modifiers: ["RT"] },
      { code: "L4350", charge: 92 },
    ],
  },
  { diagnoses: ["S61.211A", "W26.0XXA"], procedures: [{ code: "12001", charge: 210 }] },
  { diagnoses: ["Z00.00"], procedures: [{ code: "G0439", charge: 140 }, ...BLOOD_TESTS] },
  { diagnoses: ["Z23"], procedures: [{ code: "G0008", charge: 24 }] },
  { diagnoses: ["Z12.11"], procedures: [{ code: "G0121", charge: 780 }] },
  { diagnoses: ["U07.1"], procedures: [...OFFICE_VISITS, { code: "87635", charge: 58 }] },
  { diagnoses: ["U09.9", "R53.83"], procedures: OFFICE_VISITS },
  { diagnoses: ["C4A.0"], procedures: OFFICE_VISITS },
  {
    diagnoses: ["G47.33"],
    procedures: [...OFFICE_VISITS, { code: "E0601", charge: 890, modifiers: ["NU"] }],
  },
  { diagnoses: ["H40.1131"], procedures: OFFICE_VISITS },
  { diagnoses: ["N18.6", "Z99.2"], procedures: OFFICE_VISITS },
];
