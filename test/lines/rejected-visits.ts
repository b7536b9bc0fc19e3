import type { RuleId } from "../../src/rules/ids";
import type { ExampleLine } from "../../src/rules/line-types";

type Rejected = readonly [RuleId, ExampleLine | readonly ExampleLine[]];

const VISIT: ExampleLine = {
  serviceDate: "02/11/2025",
  placeOfService: "11",
  diagnosis: ["I10"],
  procedure: "99213",
  units: 1,
  charge: 100,
};

const visit = (changed: ExampleLine): ExampleLine => ({ ...VISIT, ...changed });
const withDiagnoses = (rule: RuleId, ...lists: readonly (readonly string[])[]): Rejected[] =>
  lists.map((diagnosis) => [rule, visit({ diagnosis })]);
const withProcedures = (rule: RuleId, ...procedures: readonly (string | number)[]): Rejected[] =>
  procedures.map((procedure) => [rule, visit({ procedure })]);
const withModifiers = (
  rule: RuleId,
  procedure: string,
  ...lists: readonly (readonly string[])[]
): Rejected[] => lists.map((modifier) => [rule, visit({ procedure, modifier })]);
const changed = (rule: RuleId, ...changes: readonly ExampleLine[]): Rejected[] =>
  changes.map((change) => [rule, visit(change)]);

/** Office visits with one thing wrong for which payers or clearinghouses send a claim back. */
export const REJECTED_VISITS: readonly Rejected[] = [
  ...withDiagnoses("code-spacing", ["E11 .9"], ["I10\u200b"]),
  ...withDiagnoses("code-characters", ["M54.5O"], ["Ｅ11.9"], ["E11,9"]),
  ...withProcedures("code-characters", "992l3"),
  ...withDiagnoses("code-format", ["E11..9"]),
  ...withProcedures("code-format", "992133", "J18851"),
  ...changed("code-format", { placeOfService: "111" }),
  ...withDiagnoses("excel-number", ["1E+10"], ["TRUE"]),
  ...withProcedures("excel-number", "45668.5", "Mar-99"),
  ...changed("excel-number", { placeOfService: 2 }),
  ...withDiagnoses("several-codes", ["E11.9;I10"]),
  ...withProcedures("several-codes", "99213/36415"),
  ...withModifiers("several-codes", "20610", ["RT,59"]),
  ...withDiagnoses("wrong-system", ["401.9"], ["J1885"]),
  ...withProcedures("wrong-system", "M54.50", "99214-25"),
  ...withModifiers("wrong-system", "99213", ["E11.9"]),
  ...withDiagnoses("unknown-code", ["Z99.99"], ["R05.5"], ["M54.52"], ["E11.7"]),
  ...withProcedures("unknown-code", "Q4999", "J0001"),
  ...withDiagnoses(
    "not-billable",
    ...[["S72"], ["I50.2"], ["J45.90"], ["K21.0"], ["N18.3"], ["I48.1"]],
    ...[["G20"], ["Z79"], ["R05"], ["E66.81"]],
  ),
  ...withDiagnoses(
    "seventh-character",
    ...[["T36.0X5"], ["S93.401"], ["H40.111"], ["S93.401X"], ["V43.52X"], ["M80.08X"], ["W10.9"]],
  ),
  ...changed(
    "not-on-date",
    { serviceDate: "09/30/2021", diagnosis: ["U09.9"] },
    { serviceDate: "09/30/2024", diagnosis: ["E66.813"] },
  ),
  ...withProcedures("not-on-date", "G0297", "U0003"),
  ...withModifiers("modifier-unknown", "72148", ["ME"]),
  ...withModifiers("modifier-unknown", "99213", ["2S"], ["19"]),
  ...changed("missing-code", { diagnosis: ["TBD"] }, { procedure: "none" }, { modifier: ["XX"] }),
  ...withDiagnoses("duplicate-diagnosis", ["I10", "E78.5", "i10"]),
  ...withDiagnoses("diagnosis-gap", ["I10", "", "", "E78.5"]),
  ...withDiagnoses(
    "principal-diagnosis",
    ...[["Y92.009", "S93.401A"], ["V43.52XA"], ["G94", "A52.3"], ["D63.1", "N18.6"]],
    ...[["B95.62", "L03.115"], ["Z68.41", "E66.01"], ["Z37.0", "O80"], ["E08.9"]],
  ),
  ...changed("principal-diagnosis", { revenueCode: "0120", diagnosis: ["R65.20", "A41.9"] }),
  ...withDiagnoses(
    "excludes1",
    ...[
      ["F32.9", "F33.1"],
      ["E03.9", "E89.0"],
      ["N39.0", "N30.00"],
      ["J18.9", "J69.0"],
    ],
    ...[
      ["I20.9", "I25.119"],
      ["Z00.00", "Z02.1"],
      ["Z34.01", "O09.511"],
    ],
  ),
  ...withDiagnoses(
    "code-first",
    ...[
      ["N18.6", "I12.0"],
      ["J12.82", "U07.1"],
      ["T36.0X5A", "L27.0"],
      ["I50.22", "I13.0"],
    ],
    ...[["Z3A.39", "O80"]],
  ),
  ...withDiagnoses(
    "laterality",
    ...[
      ["M17.11", "M17.12"],
      ["G56.01", "G56.02"],
      ["H04.121", "H04.122"],
    ],
    ...[
      ["I83.811", "I83.812"],
      ["M17.0", "M17.11"],
    ],
  ),
  ...changed(
    "age-conflict",
    { birthDate: "01/01/2020", sex: "F", diagnosis: ["O80"] },
    { birthDate: "01/01/2020", diagnosis: ["N40.1"] },
    { birthDate: "01/01/1990", diagnosis: ["Z00.129"] },
  ),
  ...changed(
    "sex-conflict",
    { serviceDate: "02/11/2023", sex: "M", diagnosis: ["N80.00"] },
    { serviceDate: "02/11/2023", sex: "F", diagnosis: ["C61"] },
  ),
  ...withModifiers("modifier-duplicate", "27447", ["RT", "59", "RT"]),
  ...withModifiers("modifier-conflict", "97110", ["GP", "GO"], ["GO", "CQ"]),
  ...withModifiers("modifier-conflict", "00790", ["AA", "QZ"], ["QK", "QX"], ["P1", "P3"]),
  ...withModifiers("modifier-conflict", "E0601", ["NU", "RR"], ["RR", "KH", "KJ"]),
  ...withModifiers("modifier-conflict", "J9355", ["JW", "JZ"]),
  ...withModifiers("modifier-conflict", "99213", ["GA", "GZ"], ["GX", "GA"], ["GV", "GW"]),
  ...withModifiers("modifier-laterality", "27447", ["LT"]).map(([rule, line]): Rejected => [
    rule,
    { ...line, diagnosis: ["M17.11"] },
  ]),
  ...changed(
    "modifier-laterality",
    { procedure: "66984", modifier: ["RT"], diagnosis: ["H25.12"] },
    { procedure: "26055", modifier: ["FA"], diagnosis: ["M65.331"] },
    { procedure: "15823", modifier: ["E3"], diagnosis: ["H02.834"] },
    { procedure: "11730", modifier: ["TA"], diagnosis: ["S90.211A"] },
  ),
  ...changed(
    "place-of-service",
    { placeOfService: "27", serviceDate: "09/30/2023" },
    { placeOfService: "66", serviceDate: "04/30/2024" },
    { placeOfService: "43" },
  ),
  ...changed(
    "diagnosis-pointer",
    ...["AD", "0", "I10", "13", "1,1", "M"].map((diagnosisPointer) => ({
      diagnosis: ["I10", "E78.5", "", ""],
      diagnosisPointer,
    })),
  ),
  ...changed("units", ...["1/2", "1O", "#N/A", 99213].map((units) => ({ units }))),
  ...changed("units", { procedure: "97110", units: 2.5 }),
  ...changed("charge", ...["$", "12O.00", "(50.00)", "N/A", 1250000].map((charge) => ({ charge }))),
  ...changed(
    "npi",
    ...["123456789", "12345678931", "1234567894", "123456789A"].map((npi) => ({ npi })),
  ),
  ...changed(
    "ndc",
    ...["12345-678-9", "00000000000", "N4005170031251", "517003125", "5.17E+09"].map((ndc) => ({
      procedure: "J1885",
      ndc,
    })),
  ),
  ...changed(
    "date-order",
    { serviceDate: "13/45/2025" },
    { serviceDate: "04/02/2026" },
    { serviceDate: "00/00/0000" },
    { birthDate: "03/01/2025" },
    { birthDate: "01/01/1880" },
  ),
  [
    "duplicate-line",
    [
      visit({ patientId: "9", npi: "1234567893" }),
      visit({ patientId: "9", npi: "1234567893", units: "1" }),
    ],
  ],
  ["claim-consistency", ["F", "M"].map((sex) => visit({ claimId: "1", sex }))],
  ["claim-consistency", ["A1", "A2"].map((patientId) => visit({ claimId: "1", patientId }))],
];

/** Modifiers and codes of workers' compensation and of Medicaid in some states. */
export const PAYERS_OWN: readonly ExampleLine[] = [
  ...["W1", "W5", "WP", "MI", "TX", "VR", "WH", "1B", "1D", "1S", "C1", "94", "98", "17"].map(
    (own) => visit({ modifier: [own] }),
  ),
  ...["WC002", "ML201", "W0637", "Z0765", "X1234"].map((procedure) => visit({ procedure })),
];
