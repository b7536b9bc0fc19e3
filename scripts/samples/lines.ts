import { addDays } from "../../src/codes/day";
import type { CodeTables, Day } from "../../src/codes/types";
import { toClaimForm } from "../../src/codes/systems";
import { ENCOUNTERS, type Encounter, type Procedure } from "./encounters";
import type { Random } from "./random";

/** One claim line of a sample sheet, before it is laid out in columns. */
export interface Line {
  readonly claim: string;
  /** The patient's number in the practice. */
  patient: string;
  serviceDate: Day;
  /** The last day of the service. */
  serviceDateTo: Day;
  birthDate: Day;
  readonly sex: "F" | "M";
  placeOfService: string;
  readonly diagnoses: string[];
  diagnosisText: string;
  /** A number where the practice's export writes CPT codes as numbers. */
  procedure: string | number;
  procedureText: string;
  readonly modifiers: string[];
  pointer: string;
  /** A text where someone wrote words. */
  units: string | number;
  charge: number;
  npi: string;
  /** Blank for what is no drug. */
  ndc: string;
  /** Of facilities only. */
  readonly revenueCode?: string;
}

export interface LineSource {
  readonly tables: CodeTables;
  readonly random: Random;
  readonly firstDay: Day;
  /** How many days from `firstDay` on patients were seen. */
  readonly days: number;
  readonly firstClaim: number;
}

const OFFICE = "11";
const TELEHEALTH_AT_HOME = "10";
const PROVIDERS = 4;
/** Far from each other for claims that follow each other, and never twice in a sheet. */
const STEP_OF_PATIENTS = 7_919;
const PATIENT_NUMBERS = 100_000;

/** Gives `count` clean lines, several to a claim, in order of claims. */
export function cleanLines(source: LineSource, count: number): Line[] {
  const npis = Array.from({ length: PROVIDERS }, () => inventNpi(source.random));
  const lines: Line[] = [];
  for (let claim = source.firstClaim; lines.length < count; claim++) {
    lines.push(...cleanClaim(source, claim, npis));
  }
  return lines.slice(0, count);
}

function cleanClaim({ tables, random, firstDay, days }: LineSource, claim: number, npis: string[]) {
  const encounter = random.pick(ENCOUNTERS);
  const patient = {
    birthDate:
      (1945 + random.below(50)) * 10_000 + (1 + random.below(12)) * 100 + 1 + random.below(28),
    sex: random.pick(["F", "M"] as const),
  };
  const serviceDate = addDays(firstDay, random.below(days));
  const visit = {
    claim: `EC-${claim}`,
    patient: `P${String((claim * STEP_OF_PATIENTS) % PATIENT_NUMBERS).padStart(5, "0")}`,
    serviceDate,
    serviceDateTo: serviceDate,
    ...patient,
    npi: random.pick(npis),
  };
  return chooseProcedures(encounter, random).map((procedure): Line => {
    const modifiers = [...(procedure.modifiers ?? [])];
    const remote = procedure.code === "99213" && modifiers.length === 0 && random.chance(0.1);
    return {
      ...visit,
      placeOfService: remote ? TELEHEALTH_AT_HOME : OFFICE,
      diagnoses: [...encounter.diagnoses],
      diagnosisText: describeDiagnosis(tables, encounter.diagnoses[0] ?? "", serviceDate, random),
      procedure: procedure.code,
      procedureText: tables.hcpcs.description(procedure.code, serviceDate) ?? "",
      modifiers: remote ? ["95"] : modifiers,
      pointer: encounter.diagnoses.map((_, i) => "ABCD"[i]).join(""),
      units: 1,
      charge: procedure.charge,
      ndc: procedure.ndc ?? "",
    };
  });
}

/** One visit and up to two more services: never the same code twice on a claim. */
function chooseProcedures(encounter: Encounter, random: Random): Procedure[] {
  const visits = encounter.procedures.filter(({ code }) => code.startsWith("992"));
  const others = encounter.procedures.filter(({ code }) => !code.startsWith("992"));
  const visit = visits.length > 0 ? [random.pick(visits)] : [];
  const more = others.filter(() => random.chance(0.6)).slice(0, 2);
  const chosen = [...visit, ...more];
  return chosen.length > 0 ? chosen : others.slice(0, 1);
}

/** The official text as people keep it: as it is, in capitals, or cut off by a narrow export column. */
export function describeDiagnosis(
  tables: CodeTables,
  code: string,
  day: Day,
  random: Random,
): string {
  const official = tables.icd10cm.description(toClaimForm("icd10cm", code), day);
  if (official === null) throw new Error(`No description of ${code} on ${day}`);
  if (random.chance(0.1)) return official.toUpperCase();
  return random.chance(0.1) ? official.slice(0, 60).trimEnd() : official;
}

/** Ten digits that pass the check of the NPI standard: the Luhn formula over 80840 and the number. */
export function inventNpi(random: Random): string {
  const nine = `1${Array.from({ length: 8 }, () => random.below(10)).join("")}`;
  const sum = [...`80840${nine}`].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}
