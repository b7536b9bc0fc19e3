import { addDays } from "../../src/codes/day";
import type { Day } from "../../src/codes/types";
import { describeDiagnosis, inventNpi, type Line, type LineSource } from "./lines";
import type { Random } from "./random";

/** Why someone lay in a hospital, as codes: made up for this project. */
interface Stay {
  /** ICD-10-CM, dotted; the first is the principal diagnosis. */
  readonly diagnoses: readonly string[];
  /** ICD-10-PCS; blank where nothing was operated. */
  readonly procedure: string;
  readonly nights: number;
  /** Years of age, from and to; an adult of any age where nothing is said. */
  readonly ages?: readonly [number, number];
  readonly sex?: Line["sex"];
  readonly bed?: string;
}

const STAYS: readonly Stay[] = [
  { diagnoses: ["J18.9", "E11.9", "I10"], procedure: "", nights: 4 },
  { diagnoses: ["A41.9", "N39.0"], procedure: "", nights: 5 },
  { diagnoses: ["I11.0", "I50.33"], procedure: "", nights: 4 },
  { diagnoses: ["K35.80"], procedure: "0DTJ4ZZ", nights: 2 },
  { diagnoses: ["K80.00", "I10"], procedure: "0FT44ZZ", nights: 2 },
  { diagnoses: ["M17.11", "E78.5"], procedure: "0SRC0J9", nights: 2 },
  { diagnoses: ["S72.001A", "W19.XXXA"], procedure: "0SRR0JZ", nights: 5 },
  { diagnoses: ["I21.4", "E78.5"], procedure: "027034Z", nights: 3 },
  { diagnoses: ["C61"], procedure: "0VT04ZZ", nights: 1, ages: [55, 75], sex: "M" },
  {
    diagnoses: ["O80", "Z37.0", "Z3A.39"],
    procedure: "10E0XZZ",
    nights: 2,
    ages: [20, 38],
    sex: "F",
  },
  { diagnoses: ["Z38.00"], procedure: "0VTTXZZ", nights: 2, ages: [0, 0], sex: "M", bed: "0170" },
];
const ADULT: readonly [number, number] = [45, 85];
const ROOM = "0120";
const OPERATION = "0360";
const A_NIGHT = 1_850;
/** Of what almost every stay has some: revenue codes, as numbers only, and their charges. */
const ANCILLARY = [
  { revenueCode: "0250", charge: 412.5 },
  { revenueCode: "0300", charge: 286 },
] as const;
const OPERATION_CHARGE = 7_940;
const ATTENDING = 5;

/** Gives `count` clean revenue lines, several to a stay, in order of claims. */
export function cleanStays(source: LineSource, count: number): Line[] {
  const npis = Array.from({ length: ATTENDING }, () => inventNpi(source.random));
  const lines: Line[] = [];
  for (let number = 0; lines.length < count; number++) {
    const stay = STAYS[number % STAYS.length]!;
    lines.push(...cleanStay(source, source.firstClaim + number, stay, npis));
  }
  return lines.slice(0, count);
}

function cleanStay(source: LineSource, claim: number, stay: Stay, npis: readonly string[]): Line[] {
  const { tables, random, firstDay, days } = source;
  const { diagnoses, nights, sex } = stay;
  const serviceDate = addDays(firstDay, random.below(days));
  const shared = {
    claim: `HS-${claim}`,
    patient: `M${claim * 3}`,
    serviceDate,
    serviceDateTo: addDays(serviceDate, nights),
    birthDate: birthOf(stay, serviceDate, random),
    sex: sex ?? random.pick(["F", "M"] as const),
    placeOfService: "",
    diagnosisText: describeDiagnosis(tables, diagnoses[0] ?? "", serviceDate, random),
    procedureText: "",
    pointer: "",
    npi: random.pick(npis),
    ndc: "",
  };
  return revenueLines(stay).map((line) => ({
    ...shared,
    ...line,
    diagnoses: [...diagnoses],
    modifiers: [],
  }));
}

function birthOf({ ages = ADULT }: Stay, day: Day, random: Random): Day {
  const [youngest, oldest] = ages;
  if (oldest === 0) return day;
  const years = youngest + random.below(oldest - youngest);
  return (Math.floor(day / 10_000) - years) * 10_000 + 101 + random.below(28);
}

/** The bed, the operation with its code, and what else was used. */
function revenueLines({ nights, bed = ROOM, procedure }: Stay) {
  const plain = { procedure: "", units: 1 };
  const room = { ...plain, revenueCode: bed, units: nights, charge: nights * A_NIGHT };
  const operation = { ...plain, procedure, revenueCode: OPERATION, charge: OPERATION_CHARGE };
  const ancillary = ANCILLARY.map((line) => ({ ...plain, ...line }));
  return [room, ...(procedure === "" ? [] : [operation]), ...ancillary];
}
