import { dotted } from "../../src/codes/icd10cm";
import type { CodeTables, Day } from "../../src/codes/types";
import type { RuleId } from "../../src/rules/ids";
import type { Severity } from "../../src/rules/types";
import type { Line } from "./lines";
import type { Random } from "./random";

/** The cells of a line in which a rule speaks. */
export type Field =
  | "diagnosis1"
  | "diagnosis2"
  | "diagnosis3"
  | "procedure"
  | "modifier1"
  | "modifier2"
  | "serviceDateTo"
  | "birthDate"
  | "patient"
  | "placeOfService"
  | "pointer"
  | "units"
  | "charge"
  | "npi"
  | "ndc";

/** One way to spoil a clean line, and the rule that must speak, in which cell. */
export interface Seed {
  readonly rule: RuleId;
  readonly field: Field;
  /** What a person did, in words for the truth file. */
  readonly story: string;
  /** How loud the rule must speak, where it depends on who bills. */
  readonly severity?: Severity;
  /** True when the line can be spoiled this way (a CPT mistake needs a CPT code). */
  readonly fits: (line: Line) => boolean;
  /** True where the mistake shows only beside the line before, of the same claim, which then has to stay clean. */
  readonly isBesideEarlier?: boolean;
  readonly spoil: (line: Line, around: Surroundings) => void;
}

export interface Surroundings {
  readonly tables: CodeTables;
  readonly random: Random;
  /** The line before. */
  readonly earlier: Line | undefined;
}

const always = () => true;
const hasOfficeVisit = (line: Line) => /^992\d\d$/.test(String(line.procedure));
/** HCPCS tables end here: later, a code that is not in them may be new. */
const HCPCS_TABLES_END = 20260630;
const hasHcpcs = (line: Line) => /^[A-Z]\d{4}$/.test(String(line.procedure));
const hasCoveredHcpcs = (line: Line) => hasHcpcs(line) && line.serviceDate <= HCPCS_TABLES_END;
const hasNewHcpcs = (line: Line) => hasHcpcs(line) && line.serviceDate > HCPCS_TABLES_END;

/** A seed that puts another text for the principal diagnosis; the description beside it goes, it would not fit. */
export function diagnosis(
  rule: RuleId,
  story: string,
  value: string | ((a: Surroundings & { day: Day }) => string),
  fits: (line: Line) => boolean = always,
): Seed {
  return {
    rule,
    story,
    field: "diagnosis1",
    fits,
    spoil: (line, around) => {
      const day = line.serviceDate;
      line.diagnoses[0] = typeof value === "string" ? value : value({ ...around, day });
      line.diagnosisText = "";
    },
  };
}

export function procedure(
  rule: RuleId,
  story: string,
  fits: (line: Line) => boolean,
  value: string | number | ((a: Surroundings & { day: Day }) => string),
): Seed {
  return {
    rule,
    story,
    field: "procedure",
    fits,
    spoil: (line, around) => {
      const day = line.serviceDate;
      line.procedure = typeof value === "function" ? value({ ...around, day }) : value;
      line.procedureText = "";
    },
  };
}

/** Mistakes that one cell shows, and its line. */
export const CELL_SEEDS: readonly Seed[] = [
  {
    rule: "missing-code",
    story: "the code was forgotten, its description is there",
    field: "diagnosis1",
    fits: (line) => line.diagnosisText !== "" && line.diagnoses.length === 1,
    spoil: (line) => (line.diagnoses[0] = ""),
  },
  procedure("missing-code", "a placeholder was left in the cell", always, "N/A"),
  procedure("excel-number", "Excel dropped the leading zeros of a number", hasOfficeVisit, 100),
  procedure("excel-number", "an export wrote the number with a decimal", hasOfficeVisit, "99213.0"),
  procedure(
    "excel-number",
    "Excel wrote the number in scientific notation",
    hasOfficeVisit,
    "9.92E+04",
  ),
  diagnosis("several-codes", "two codes were typed into one cell", "E11.9, I10"),
  procedure("several-codes", "two codes were typed into one cell", hasOfficeVisit, "99213 36415"),
  diagnosis("code-spacing", "a space came in front", " I10"),
  diagnosis("code-spacing", "a no-break space came behind", "J45.909\u00a0"),
  diagnosis("code-spacing", "a space slipped in", "E11 .9"),
  diagnosis("code-characters", "the letter l was typed for the digit 1", "El1.9"),
  diagnosis("code-characters", "the letter O was typed for the digit 0", "I1O"),
  diagnosis("code-characters", "a comma was typed for the dot", "E11,9"),
  diagnosis("code-format", "the code was broken off", "E1"),
  diagnosis("code-format", "the dot was typed twice", "E11..9"),
  procedure("code-format", "a digit was lost", hasOfficeVisit, "9921"),
  diagnosis("wrong-system", "an ICD-9-CM code was copied from an old chart", "250.00"),
  diagnosis("wrong-system", "the procedure was typed into the diagnosis", "99213"),
  procedure("wrong-system", "the diagnosis was typed into the procedure", hasOfficeVisit, "M54.50"),
  diagnosis("unknown-code", "the last digit was mistyped", "E11.7"),
  diagnosis("unknown-code", "the last digit was mistyped", "I10.5"),
  procedure("unknown-code", "a digit was mistyped", hasCoveredHcpcs, ({ tables, day }) =>
    notInTables(tables, day, "unknown"),
  ),
  diagnosis("not-billable", "only the category was given", "E11"),
  diagnosis("not-billable", "only the category was given", "J44"),
  diagnosis("not-billable", "the code was divided in October 2021", "M54.5"),
  diagnosis("not-billable", "the code was divided in October 2020", "N18.3"),
  diagnosis("seventh-character", "the encounter's character was left off", "S93.401"),
  diagnosis("seventh-character", "the encounter's character was left off", "S61.211"),
  diagnosis(
    "seventh-character",
    "the placeholder X and the encounter's character were left off",
    "W21.89",
  ),
  diagnosis("not-on-date", "the code had been deleted", ({ tables, day, random }) =>
    expiredDiagnosis(tables, day, random),
  ),
  procedure("not-on-date", "the code had been ended", hasHcpcs, ({ tables, day, random }) =>
    endedHcpcs(tables, day, random),
  ),
  procedure(
    "outside-coverage",
    "a code that is not in the tables, used after they end",
    hasNewHcpcs,
    ({ tables, day }) => notInTables(tables, day, "outside-coverage"),
  ),
  {
    rule: "description-mismatch",
    story: "the description beside the code is another code's",
    field: "diagnosis1",
    fits: (line) => line.diagnosisText !== "" && !/^I1/.test(line.diagnoses[0] ?? ""),
    spoil: (line) => (line.diagnosisText = "Essential (primary) hypertension"),
  },
  {
    rule: "modifier-unknown",
    story: "a modifier that never was",
    field: "modifier1",
    fits: (line) => line.modifiers.length === 0 && line.serviceDate <= HCPCS_TABLES_END,
    spoil: (line) => line.modifiers.push("ZZ"),
  },
  {
    rule: "modifier-unknown",
    story: "a modifier that ended in 2024",
    field: "modifier1",
    fits: (line) => line.modifiers.length === 0,
    spoil: (line) => line.modifiers.push("QQ"),
  },
  {
    rule: "place-of-service",
    story: "a number that is not assigned",
    field: "placeOfService",
    fits: always,
    spoil: (line) => (line.placeOfService = "77"),
  },
  {
    rule: "diagnosis-pointer",
    story: "the pointer names a diagnosis that is not there",
    field: "pointer",
    fits: (line) => line.diagnoses.length === 1,
    spoil: (line) => (line.pointer = "B"),
  },
  {
    rule: "diagnosis-pointer",
    story: "Excel made a date of two pointers",
    field: "pointer",
    fits: (line) => line.diagnoses.length > 1,
    spoil: (line) => (line.pointer = "2-Jan"),
  },
  {
    rule: "units",
    story: "the number was written as a word",
    field: "units",
    fits: always,
    spoil: (line) => (line.units = "two"),
  },
  {
    rule: "charge",
    story: "a line that takes another back",
    field: "charge",
    fits: always,
    spoil: (line) => (line.charge = -line.charge),
  },
  {
    rule: "npi",
    story: "the last digit was mistyped",
    field: "npi",
    fits: always,
    spoil: (line) => (line.npi = `${line.npi.slice(0, 9)}${(Number(line.npi[9]) + 1) % 10}`),
  },
];

/** A code of the right shape that no table has: looked for, so that no release breaks the samples. */
function notInTables(tables: CodeTables, day: Day, status: "unknown" | "outside-coverage"): string {
  for (let number = 9999; number > 9000; number--) {
    const code = `J${number}`;
    if (tables.hcpcs.on(code, day).status === status) return code;
  }
  throw new Error(`No HCPCS code is ${status} on ${day}`);
}

function expiredDiagnosis(tables: CodeTables, day: Day, random: Random): string {
  return dotted(
    randomCode(tables.icd10cm, random, (code) => {
      const { status, span } = tables.icd10cm.on(code, day);
      return status === "expired" && span?.billable === true;
    }),
  );
}

function endedHcpcs(tables: CodeTables, day: Day, random: Random): string {
  return randomCode(tables.hcpcs, random, (code) => {
    const { status, span } = tables.hcpcs.on(code, day);
    return status === "expired" && span?.inferred === false;
  });
}

/** The first code that satisfies, from a random place of the table on. */
export function randomCode(
  table: { readonly size: number; codeAt(index: number): string },
  random: Random,
  satisfies: (code: string) => boolean,
): string {
  const start = random.below(table.size);
  for (let i = 0; i < table.size; i++) {
    const code = table.codeAt((start + i) % table.size);
    if (satisfies(code)) return code;
  }
  throw new Error("No code satisfies");
}
