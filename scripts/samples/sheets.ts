import type { RuleId } from "../../src/rules/ids";
import { dotted } from "../../src/codes/icd10cm";
import { toIso } from "../../src/codes/day";
import type { CodeTables, Day } from "../../src/codes/types";
import { cleanLines, type Line } from "./lines";
import { seededRandom, type Random } from "./random";
import { randomCode, SEEDS, type Field, type Seed } from "./seeds";

/** A cell of a sample sheet: text, a number, or a day that Excel keeps as a serial with a date format. */
export type SampleCell = string | number | { readonly day: Day };

export interface SampleSheet {
  readonly file: string;
  readonly sheetName: string;
  readonly rows: readonly (readonly SampleCell[])[];
  readonly truth: Truth;
}

/** What stands beside a sample: every error that was put in, and nothing else is one. */
export interface Truth {
  readonly about: string;
  /** The date of service for a sheet that has none. */
  readonly on: string;
  readonly lines: number;
  readonly seeded: readonly {
    readonly row: number;
    readonly column: string;
    readonly header: string;
    readonly value: string | number;
    readonly rule: RuleId;
    readonly story: string;
  }[];
}

interface Column {
  readonly header: string;
  readonly field?: Field;
  readonly cell: (line: Line) => SampleCell;
}

const AUDIT_DAY: Day = 20261116;

/** A small practice's batch: a title above the header, dates as Excel keeps them, 60 lines of one week. */
export function smallPractice(tables: CodeTables): SampleSheet {
  const random = seededRandom(60);
  const lines = cleanLines(
    { tables, random, firstDay: 20261102, days: 12, firstClaim: 10_231 },
    60,
  );
  const seeded = seedLines(lines, oneOfEachRule(lines), { tables, random });
  return layOut({
    file: "small-practice.xlsx",
    sheetName: "Batch 2026-11-16",
    about: "A small practice's batch of about 60 claim lines.",
    title: [["Riverbend Family Practice: claims to submit"], []],
    columns: PRACTICE_COLUMNS,
    lines,
    seeded,
  });
}

/** A clinic's month with resubmitted claims from three fiscal years (FY2025 to FY2027), as its system exports it. */
export function clinicMonth(tables: CodeTables): SampleSheet {
  const random = seededRandom(2000);
  const lines = cleanLines(
    { tables, random, firstDay: 20250901, days: 430, firstClaim: 500_001 },
    2000,
  );
  const seeded = seedLines(lines, [...SEEDS, ...SEEDS], { tables, random });
  return layOut({
    file: "clinic-month.xlsx",
    sheetName: "Claims",
    about: "A clinic's month: 2,000 claim lines with dates of service in three fiscal years.",
    title: [],
    columns: CLINIC_COLUMNS,
    lines,
    seeded,
  });
}

/** An auditor's single column of 500 diagnosis codes, real ones from the whole of ICD-10-CM. */
export function codeAudit(tables: CodeTables): SampleSheet {
  const random = seededRandom(500);
  const lines = Array.from({ length: 500 }, () => auditedLine(tables, random));
  const seeds = SEEDS.filter(
    ({ field, rule }) => field === "diagnosis1" && !NEEDS_A_LINE.includes(rule),
  );
  const seeded = seedLines(lines, seeds, { tables, random });
  return layOut({
    file: "code-audit.xlsx",
    sheetName: "Codes",
    about: "An auditor's single column of 500 ICD-10-CM codes, checked as of one day.",
    title: [],
    columns: [{ header: "Code", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" }],
    lines,
    seeded,
  });
}

/** Rules that look at what stands beside the code: a column by itself cannot show them. */
const NEEDS_A_LINE: readonly RuleId[] = ["missing-code", "description-mismatch"];

function auditedLine(tables: CodeTables, random: Random): Line {
  const { icd10cm } = tables;
  const code = randomCode(icd10cm, random, (c) => icd10cm.on(c, AUDIT_DAY).status === "valid");
  const [line] = cleanLines({ tables, random, firstDay: AUDIT_DAY, days: 1, firstClaim: 1 }, 1);
  return { ...line!, diagnoses: [dotted(code)], diagnosisText: "" };
}

const PRACTICE_COLUMNS: readonly Column[] = [
  { header: "Claim #", cell: (line) => line.claim },
  { header: "DOS", cell: (line) => ({ day: line.serviceDate }) },
  { header: "DOB", cell: (line) => ({ day: line.birthDate }) },
  { header: "Sex", cell: (line) => line.sex },
  { header: "POS", field: "placeOfService", cell: (line) => line.placeOfService },
  { header: "Dx 1", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" },
  { header: "Dx 1 Description", cell: (line) => line.diagnosisText },
  { header: "Dx 2", cell: (line) => line.diagnoses[1] ?? "" },
  { header: "Dx 3", cell: (line) => line.diagnoses[2] ?? "" },
  { header: "CPT/HCPCS", field: "procedure", cell: (line) => asExported(line.procedure) },
  { header: "Mod 1", field: "modifier1", cell: (line) => line.modifiers[0] ?? "" },
  { header: "Dx Ptr", field: "pointer", cell: (line) => line.pointer },
  { header: "Units", field: "units", cell: (line) => line.units },
  { header: "Charge", field: "charge", cell: (line) => line.charge },
  { header: "Rend NPI", field: "npi", cell: (line) => line.npi },
];

const CLINIC_COLUMNS: readonly Column[] = [
  { header: "CLM_ID", cell: (line) => line.claim },
  { header: "CLM_FROM_DT", cell: (line) => Number(line.serviceDate) },
  { header: "BENE_BIRTH_DT", cell: (line) => toIso(line.birthDate) },
  { header: "GNDR_CD", cell: (line) => (line.sex === "M" ? 1 : 2) },
  { header: "LINE_PLACE_OF_SRVC_CD", field: "placeOfService", cell: (line) => line.placeOfService },
  { header: "PRNCPAL_DGNS_CD", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" },
  { header: "Principal Dx Description", cell: (line) => line.diagnosisText },
  ...[1, 2, 3].map((i) => ({
    header: `ICD_DGNS_CD${i + 1}`,
    cell: (line: Line) => (line.diagnoses[i] ?? "").replace(".", ""),
  })),
  { header: "HCPCS_CD", field: "procedure", cell: (line) => line.procedure },
  { header: "HCPCS Description", cell: (line) => line.procedureText },
  { header: "HCPCS_1ST_MDFR_CD", field: "modifier1", cell: (line) => line.modifiers[0] ?? "" },
  { header: "HCPCS_2ND_MDFR_CD", cell: (line) => line.modifiers[1] ?? "" },
  { header: "diagnosis_code_pointers", field: "pointer", cell: (line) => line.pointer },
  { header: "LINE_SRVC_CNT", field: "units", cell: (line) => line.units },
  { header: "LINE_SBMTD_CHRG_AMT", field: "charge", cell: (line) => line.charge },
  { header: "RNDRNG_PHYSN_NPI", field: "npi", cell: (line) => line.npi },
];

/** Practices' exports hold five-digit codes as numbers; whatever is not one stays as it is. */
function asExported(procedure: string | number): string | number {
  return /^\d{5}$/.test(String(procedure)) ? Number(procedure) : procedure;
}

interface Seeded {
  readonly index: number;
  readonly seed: Seed;
}

function oneOfEachRule(lines: readonly Line[]): Seed[] {
  const fitting = SEEDS.filter((seed) => lines.some(seed.fits));
  return fitting.filter((seed, i) => fitting.findIndex(({ rule }) => rule === seed.rule) === i);
}

/** Spoils one line for each seed, never two seeds on a line. */
function seedLines(
  lines: Line[],
  seeds: readonly Seed[],
  around: { tables: CodeTables; random: Random },
): Seeded[] {
  const taken = new Set<number>();
  return seeds.map((seed) => {
    const index = freeLine(lines, taken, seed, around.random);
    taken.add(index);
    seed.spoil(lines[index]!, around);
    return { index, seed };
  });
}

function freeLine(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  seed: Seed,
  random: Random,
): number {
  const start = random.below(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const index = (start + i) % lines.length;
    if (!taken.has(index) && seed.fits(lines[index]!)) return index;
  }
  throw new Error(`No line is left to seed ${seed.rule}: ${seed.story}`);
}

interface Plan {
  readonly file: string;
  readonly sheetName: string;
  readonly about: string;
  readonly title: readonly SampleCell[][];
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly seeded: readonly Seeded[];
}

function layOut({ file, sheetName, about, title, columns, lines, seeded }: Plan): SampleSheet {
  const header = columns.map((column) => column.header);
  const body = lines.map((line) => columns.map((column) => column.cell(line)));
  const firstRow = title.length + 2; // 1-based, below the header
  return {
    file,
    sheetName,
    rows: [...title, header, ...body],
    truth: {
      about,
      on: toIso(AUDIT_DAY),
      lines: lines.length,
      seeded: seeded
        .toSorted((a, b) => a.index - b.index)
        .map(({ index, seed }) => {
          const column = columns.findIndex((c) => c.field === seed.field);
          return {
            row: firstRow + index,
            column: String.fromCharCode("A".charCodeAt(0) + column),
            header: header[column]!,
            value: body[index]![column] as string | number,
            rule: seed.rule,
            story: seed.story,
          };
        }),
    },
  };
}
