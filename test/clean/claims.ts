import type { CodeTable, CodeTables, Day } from "../../src/codes/types";
import { isNpi } from "../../src/claims/contents/npi";
import type { Random } from "../../scripts/samples/random";
import { fits, patientOf, serviceDay, type Patient } from "./patients";

/** A service of a claim. What is left out: no modifier, one unit, an ordinary charge, all diagnoses. */
export interface Service {
  readonly procedure: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly charge?: number;
  /** Numbers of the claim's diagnoses, from 1 on. */
  readonly pointers?: readonly number[];
  readonly ndc?: string;
  readonly revenueCode?: string;
}

export interface CleanClaim {
  readonly day: Day;
  readonly patient: Patient;
  /** In claim form. */
  readonly diagnoses: readonly string[];
  readonly placeOfService: string;
  readonly npi: string;
  readonly services: readonly Service[];
}

/** What claims are made of. */
export interface Maker {
  readonly tables: CodeTables;
  readonly random: Random;
  /** Codes without a side and without a cause to list first; those of newborns and of pregnancy apart too. */
  readonly plain: readonly string[];
  readonly ofNewborns: readonly string[];
  readonly ofPregnancy: readonly string[];
  /** Codes that a “code first” note puts behind others. */
  readonly effects: readonly string[];
}

type Make = (maker: Maker) => Omit<CleanClaim, "npi"> | null;

const SIDED = /\b(?:left|right|bilateral)\b/i;
const CHARGES = [12, 38.5, 80, 145, 1_250.75];
const VISITS = ["99202", "99213", "99214", "99396"];
const BLOOD_TESTS = ["36415", "80053", "85025", "83036"];
const VISIT_WITH_MORE: Service = { procedure: "99213", modifiers: ["25"] };
/** Cruciate ligament, shoulder, wrist and finger: each side has its code, both sides together have none. */
const BOTH_SIDES = [
  ["S83511A", "S83512A", "29888"],
  ["S42201A", "S42202A", "23600"],
  ["S52501A", "S52502A", "25600"],
  ["S61210A", "S61212A", "12001"],
] as const;
const EXTERNAL_CAUSES = ["W010XXA", "W260XXA", "V4352XA", "Y92009", "W19XXXA"];
const NOT_A_RIDE = /^(?:A0|J)/;

export function makerOf(tables: CodeTables, random: Random): Maker {
  const { icd10cm, diagnosisNotes } = tables;
  const codes = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
  const isEffect = (code: string) => diagnosisNotes.codeFirst(code).length > 0;
  const isSided = (code: string) => SIDED.test(icd10cm.description(code, 20240315) ?? "");
  const plain = codes.filter((code) => !isEffect(code) && !isSided(code));
  return {
    tables,
    random,
    plain,
    ofNewborns: plain.filter((code) => code.startsWith("P")),
    ofPregnancy: plain.filter((code) => code.startsWith("O")),
    effects: codes.filter((code) => isEffect(code) && !isSided(code)),
  };
}

/** Adds random codes that the official lists have nothing against. */
function diagnosesFor(
  { tables, random, plain }: Maker,
  patient: Patient,
  day: Day,
  count: number,
  from = plain,
): string[] {
  const chosen: string[] = [];
  while (chosen.length < count) {
    const code = random.pick(from);
    if (fits(tables, code, { before: chosen, patient, day })) chosen.push(code);
  }
  return chosen;
}

function inForce(table: CodeTable, random: Random, day: Day, isOfKind: (code: string) => boolean) {
  for (;;) {
    const code = table.codeAt(random.below(table.size));
    if (isOfKind(code) && table.on(code, day).status === "valid") return code;
  }
}

const visit: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, random.pick([1, 8, 14, 16, 34, 58, 80, 101]));
  const diagnoses = diagnosesFor(maker, patient, day, 1 + random.below(4));
  const more = BLOOD_TESTS.slice(random.below(5)).map((procedure) => ({
    procedure,
    pointers: [1],
  }));
  const services = [{ procedure: random.pick(VISITS) }, ...more];
  return {
    day,
    patient,
    diagnoses,
    placeOfService: random.pick(["11", "22", "12", "31"]),
    services,
  };
};

const newborn: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 0);
  const diagnoses = diagnosesFor(maker, patient, day, 1 + random.below(3), maker.ofNewborns);
  const services = [{ procedure: "99460" }, { procedure: "54150" }];
  return { day, patient, diagnoses, placeOfService: "21", services };
};

const maternity: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 16 + random.below(30), "female");
  const diagnoses = diagnosesFor(maker, patient, day, 1 + random.below(2), maker.ofPregnancy);
  const weeks = `Z3A${20 + random.below(22)}`;
  if (fits(maker.tables, weeks, { before: diagnoses, patient, day })) diagnoses.push(weeks);
  return { day, patient, diagnoses, placeOfService: "11", services: [{ procedure: "76805" }] };
};

/** Left and right, each on a line of its own. */
const eachSide: Make = ({ random }) => {
  const day = serviceDay(random);
  const [right, left, procedure] = random.pick(BOTH_SIDES);
  return {
    day,
    patient: patientOf(random, day, 20 + random.below(50)),
    diagnoses: [right, left, random.pick(EXTERNAL_CAUSES)],
    placeOfService: "23",
    services: [
      { procedure, modifiers: ["RT"], pointers: [1, 3] },
      { procedure, modifiers: ["LT"], pointers: [2, 3] },
    ],
  };
};

/** One code for both sides, billed with 50 or a line for each side. */
const bothSides: Make = ({ random }) => {
  const day = serviceDay(random);
  const [diagnosis, procedure] = random.pick([
    ["M170", "20610"],
    ["H2513", "66984"],
    ["H903", "69210"],
  ] as const);
  const services = random.chance(0.5)
    ? [{ procedure, modifiers: ["50"], units: random.pick([1, 2]) }]
    : [
        { procedure, modifiers: ["RT"] },
        { procedure, modifiers: ["LT"] },
      ];
  const patient = patientOf(random, day, 60 + random.below(30));
  return { day, patient, diagnoses: [diagnosis], placeOfService: "24", services };
};

const telehealth: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  if (day < 20170101) return null;
  const isAtHome = day >= 20220101 && random.chance(0.5);
  const patient = patientOf(random, day, 19 + random.below(60));
  return {
    day,
    patient,
    diagnoses: diagnosesFor(maker, patient, day, 2),
    placeOfService: isAtHome ? "10" : "02",
    services: [{ procedure: "99213", modifiers: [isAtHome && random.chance(0.3) ? "93" : "95"] }],
  };
};

/** Any code of HCPCS Level II, some rented or bought. */
const supplies: Make = (maker) => {
  const { random, tables } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 30 + random.below(60));
  const isSupply = (code: string) => !NOT_A_RIDE.test(code);
  const code = inForce(tables.hcpcs, random, day, isSupply);
  const modifiers = code.startsWith("E") ? [random.pick(["NU", "RR", "UE"]), "KX"] : [];
  return {
    day,
    patient,
    diagnoses: diagnosesFor(maker, patient, day, 1),
    placeOfService: "12",
    services: [{ procedure: code, modifiers, units: 1 + random.below(30) }],
  };
};

const drugs: Make = (maker) => {
  const { random, tables } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 30 + random.below(60));
  const ndc = `${String(10_000 + random.below(60_000))}${String(random.below(1_000_000)).padStart(6, "0")}`;
  const written = random.pick([
    ndc,
    `N4${ndc}`,
    `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}`,
    `N4${ndc} UN${1 + random.below(9)}`,
    `N4${ndc}ML${random.below(20)}.5`,
  ]);
  const drug: Service = {
    procedure: inForce(tables.hcpcs, random, day, (code) => code.startsWith("J")),
    modifiers: day >= 20230701 ? ["JZ"] : [],
    units: random.pick([1, 2, 40, 155, 1_000]),
    ndc: written,
  };
  return {
    day,
    patient,
    diagnoses: diagnosesFor(maker, patient, day, 1),
    placeOfService: "11",
    services: [VISIT_WITH_MORE, { procedure: "96372" }, drug],
  };
};

const ambulance: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 18 + random.below(80));
  const modifiers = [random.pick(["RH", "SH", "HN", "NJ", "HH"]), "QN"];
  return {
    day,
    patient,
    diagnoses: diagnosesFor(maker, patient, day, 2),
    placeOfService: "41",
    services: [
      { procedure: "A0429", modifiers },
      { procedure: "A0425", modifiers, units: random.below(400) / 10 + 0.1 },
    ],
  };
};

const measures: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const diagnoses = ["E119", ...(random.chance(0.5) ? ["I10"] : [])];
  const services = [
    { procedure: "99214" },
    { procedure: "3044F", charge: random.pick([0, 0.01]), pointers: [1] },
    { procedure: "2022F", charge: 0, modifiers: random.chance(0.3) ? ["8P"] : [], pointers: [1] },
  ];
  const patient = patientOf(random, day, 20 + random.below(60));
  return { day, patient, diagnoses, placeOfService: "11", services };
};

/** The same service again on one day, and said so. */
const again: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, 20 + random.below(60));
  const [procedure, modifier] = random.pick([
    ["71046", "76"],
    ["71046", "77"],
    ["85025", "91"],
    ["97110", "59"],
    ["97530", "XE"],
  ] as const);
  const diagnoses = diagnosesFor(maker, patient, day, 1);
  const services = [{ procedure }, { procedure, modifiers: [modifier] }];
  return { day, patient, diagnoses, placeOfService: "11", services };
};

/** A cause and what it causes, in the order of the tabular list's note. */
const causeAndEffect: Make = ({ tables, random, effects }) => {
  const day = serviceDay(random);
  const patient = patientOf(random, day, 20 + random.below(30));
  const effect = random.pick(effects);
  const targets = tables.diagnosisNotes.codeFirst(effect).flatMap((note) => note.targets);
  const target = targets.length === 0 ? null : random.pick(targets);
  if (!target || target.rest !== "") return null;
  const { icd10cm } = tables;
  const causes = icd10cm.billableBelow(target.first, day);
  const cause = causes.length > 0 ? random.pick(causes) : target.first;
  if (!fits(tables, cause, { before: [], patient, day })) return null;
  if (!fits(tables, effect, { before: [cause], patient, day })) return null;
  const isFirstItself = tables.diagnosisNotes.codeFirst(cause).length > 0;
  if (isFirstItself) return null;
  const services = [{ procedure: "99213" }];
  return { day, patient, diagnoses: [cause, effect], placeOfService: "11", services };
};

/** What clinics see most, as they code it. */
const common: Make = ({ random, tables }) => {
  const day = serviceDay(random);
  const kidney = tables.icd10cm.on("N1830", day).status === "valid" ? "N1830" : "N183";
  const [diagnoses, services] = random.pick<readonly [string[], Service[]]>([
    [
      ["E1122", "I129", kidney],
      [{ procedure: "99214" }, { procedure: "80053" }],
    ],
    [["Z5111", "C50911"], [{ procedure: "96413" }]],
    [
      ["Z0000", "Z23"],
      [VISIT_WITH_MORE, { procedure: "90471", pointers: [2] }],
    ],
    [["I110", "I509"], [{ procedure: "93000" }]],
    [["J441", "F17210"], [{ procedure: "94640" }]],
    [["S93401A", "W1839XA"], [{ procedure: "73610", modifiers: ["RT"], pointers: [1] }]],
    [["S72001D"], [{ procedure: "97110", modifiers: ["GP"], units: 2 }]],
    [["K5730", "Z1211"], [{ procedure: "45378", modifiers: ["PT"] }]],
    [["F331", "F411"], [{ procedure: "90837" }]],
    [["M5416", "M5136"], [{ procedure: "62323" }]],
  ]);
  const patient = patientOf(random, day, 30 + random.below(40), "female");
  const known = diagnoses.filter((code) => tables.icd10cm.on(code, day).status === "valid");
  if (known.length < diagnoses.length) return null;
  return { day, patient, diagnoses, placeOfService: "11", services };
};

/** A day in a hospital, as it bills it. */
const stay: Make = (maker) => {
  const { random } = maker;
  const day = serviceDay(random);
  const patient = patientOf(random, day, random.pick([3, 16, 34, 58, 80]));
  return {
    day,
    patient,
    diagnoses: diagnosesFor(maker, patient, day, 1 + random.below(4)),
    placeOfService: "",
    services: [
      { procedure: "", revenueCode: "0120", units: 1 + random.below(5) },
      { procedure: "", revenueCode: "0250" },
      { procedure: "80053", revenueCode: "0301" },
      { procedure: "71046", revenueCode: "0324" },
    ],
  };
};

const OF_A_PRACTICE: readonly Make[] = [
  visit,
  visit,
  visit,
  common,
  common,
  newborn,
  maternity,
  eachSide,
  bothSides,
  telehealth,
  supplies,
  drugs,
  ambulance,
  measures,
  again,
  causeAndEffect,
];

/** Gives claims of a practice or of a hospital, by chance but always the same ones for the same seed. */
export function cleanClaim(maker: Maker, isOfHospital: boolean): CleanClaim {
  const { random } = maker;
  for (;;) {
    const claim = (isOfHospital ? stay : random.pick(OF_A_PRACTICE))(maker);
    if (claim) return { ...claim, npi: npi(random) };
  }
}

export function chargeOf({ charge }: Service, random: Random): number {
  return charge ?? random.pick(CHARGES);
}

function npi(random: Random): string {
  for (;;) {
    const digits = `1${String(random.below(1_000_000_000)).padStart(9, "0")}`;
    if (isNpi(digits)) return digits;
  }
}
