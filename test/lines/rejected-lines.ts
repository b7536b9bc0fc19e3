import type { RuleId } from "../../src/rules/ids";
import type { ExampleLine } from "../../src/rules/line-types";

const VISIT: ExampleLine = {
  serviceDate: "02/11/2025",
  placeOfService: "11",
  units: 1,
  charge: 100,
};

/** A line of an office visit with something in it changed. */
function visit(changed: ExampleLine): ExampleLine {
  return { ...VISIT, ...changed };
}

/** Lines that a payer or a clearinghouse sends back, and the rule that has to see it. */
export const REJECTED_LINES: readonly (readonly [RuleId, ExampleLine | readonly ExampleLine[]])[] =
  [
    ["code-spacing", visit({ diagnosis: ["E11.9\u00a0"], procedure: "99213" })],
    ["code-characters", visit({ diagnosis: ["I1O"], procedure: "99213" })],
    ["code-characters", visit({ diagnosis: ["Е11.9"], procedure: "99213" })],
    ["code-format", visit({ diagnosis: ["E1.19"], procedure: "99213" })],
    ["code-format", visit({ diagnosis: ["I10."], procedure: "99213" })],
    ["code-format", visit({ diagnosis: ["I10"], procedure: "9921" })],
    ["excel-number", visit({ diagnosis: ["I10"], procedure: 100 })],
    ["excel-number", visit({ diagnosis: ["1-Mar"], procedure: "99213" })],
    ["excel-number", visit({ diagnosis: ["1.00E+10"], procedure: "99213" })],
    ["excel-number", visit({ diagnosis: ["I10"], procedure: "#N/A" })],
    ["several-codes", visit({ diagnosis: ["E11.9, I10"], procedure: "99213" })],
    ["several-codes", visit({ diagnosis: ["I10"], procedure: "99213", modifier: ["25 59"] })],
    ["wrong-system", visit({ diagnosis: ["250.00"], procedure: "99213" })],
    ["wrong-system", visit({ diagnosis: ["99213"], procedure: "99213" })],
    ["wrong-system", visit({ diagnosis: ["I10"], procedure: "E11.9" })],
    ["wrong-system", visit({ diagnosis: ["I10"], procedure: "99213-25" })],
    [
      "wrong-system",
      [
        visit({ diagnosis: ["I10"], procedure: "0DTJ4ZZ" }),
        visit({ diagnosis: ["I10"], procedure: "99213" }),
        visit({ diagnosis: ["I10"], procedure: "36415" }),
      ],
    ],
    ["unknown-code", visit({ diagnosis: ["E11.99"], procedure: "99213" })],
    ["unknown-code", visit({ diagnosis: ["I10"], procedure: "J1886" })],
    ["not-billable", visit({ diagnosis: ["E11"], procedure: "99213" })],
    ["not-billable", visit({ diagnosis: ["M54.5"], procedure: "99213" })],
    ["not-billable", visit({ diagnosis: ["I10", "C50.91"], procedure: "99213" })],
    ["seventh-character", visit({ diagnosis: ["S72.001"], procedure: "99213" })],
    ["seventh-character", visit({ diagnosis: ["W19"], procedure: "99213" })],
    ["seventh-character", visit({ diagnosis: ["S72.001X"], procedure: "99213" })],
    ["not-on-date", visit({ serviceDate: "09/30/2021", diagnosis: ["R05.1"], procedure: "99213" })],
    ["not-on-date", visit({ diagnosis: ["T81.4XXA"], procedure: "99213" })],
    ["not-on-date", visit({ diagnosis: ["I10"], procedure: "C9803" })],
    ["not-on-date", visit({ serviceDate: "03/31/2020", diagnosis: ["U07.1"], procedure: "99213" })],
    [
      "outside-coverage",
      visit({ serviceDate: "09/30/2015", diagnosis: ["E11.9"], procedure: "99213" }),
    ],
    ["not-on-date", visit({ serviceDate: "06/30/2023", diagnosis: ["I10"], procedure: "G0557" })],
    [
      "missing-code",
      [
        visit({ diagnosis: [""], procedure: "99213" }),
        visit({ diagnosis: ["I10"], procedure: "99214" }),
      ],
    ],
    ["missing-code", visit({ diagnosis: ["N/A"], procedure: "99213" })],
    [
      "missing-code",
      [
        visit({ diagnosis: ["I10"], procedure: "" }),
        visit({ diagnosis: ["I10"], procedure: "99214" }),
      ],
    ],
    ["duplicate-diagnosis", visit({ diagnosis: ["E11.9", "I10", "E119"], procedure: "99213" })],
    ["diagnosis-gap", visit({ diagnosis: ["E11.9", "", "I10"], procedure: "99213" })],
    ["principal-diagnosis", visit({ diagnosis: ["W19.XXXA", "S93.401A"], procedure: "99213" })],
    ["principal-diagnosis", visit({ diagnosis: ["F02.80"], procedure: "99213" })],
    [
      "principal-diagnosis",
      {
        serviceDate: "02/11/2025",
        revenueCode: "0120",
        diagnosis: ["Z37.0"],
        charge: 1000,
        units: 1,
      },
    ],
    ["excludes1", visit({ diagnosis: ["E10.9", "E11.9"], procedure: "99213" })],
    ["code-first", visit({ diagnosis: ["L97.512", "E11.621"], procedure: "11042" })],
    ["code-first", visit({ diagnosis: ["I50.32", "I11.0"], procedure: "99213" })],
    ["laterality", visit({ diagnosis: ["H25.11", "H25.12"], procedure: "92014" })],
    [
      "age-conflict",
      visit({ birthDate: "01/01/1950", diagnosis: ["O80"], sex: "F", procedure: "59400" }),
    ],
    ["age-conflict", visit({ birthDate: "01/01/1950", diagnosis: ["Z38.00"], procedure: "99460" })],
    [
      "sex-conflict",
      {
        serviceDate: "02/11/2024",
        sex: "F",
        diagnosis: ["N40.1"],
        revenueCode: "0510",
        procedure: "99213",
        units: 1,
        charge: 10,
      },
    ],
    ["modifier-unknown", visit({ diagnosis: ["I10"], procedure: "99213", modifier: ["ZZ"] })],
    ["modifier-unknown", visit({ diagnosis: ["I10"], procedure: "99213", modifier: ["12"] })],
    [
      "modifier-duplicate",
      visit({ diagnosis: ["I10"], procedure: "99213", modifier: ["25", "25"] }),
    ],
    [
      "modifier-conflict",
      visit({ diagnosis: ["I10"], procedure: "71046", modifier: ["26", "TC"] }),
    ],
    [
      "modifier-conflict",
      visit({ diagnosis: ["M17.0"], procedure: "20610", modifier: ["50", "RT"] }),
    ],
    [
      "modifier-laterality",
      visit({ diagnosis: ["M25.562"], procedure: "20610", modifier: ["RT"] }),
    ],
    ["place-of-service", visit({ diagnosis: ["I10"], procedure: "99213", placeOfService: "77" })],
    [
      "place-of-service",
      visit({
        serviceDate: "12/31/2021",
        diagnosis: ["I10"],
        procedure: "99213",
        placeOfService: "10",
      }),
    ],
    [
      "diagnosis-pointer",
      visit({ diagnosis: ["I10", "E11.9", ""], procedure: "99213", diagnosisPointer: "C" }),
    ],
    [
      "diagnosis-pointer",
      visit({ diagnosis: ["I10", "E11.9"], procedure: "99213", diagnosisPointer: "Z" }),
    ],
    [
      "diagnosis-pointer",
      visit({ diagnosis: ["I10", "E11.9"], procedure: "99213", diagnosisPointer: "2-Jan" }),
    ],
    [
      "diagnosis-pointer",
      visit({ diagnosis: ["I10", "E11.9"], procedure: "99213", diagnosisPointer: "AA" }),
    ],
    [
      "diagnosis-pointer",
      visit({
        diagnosis: ["I10", "E11.9", "E78.5", "J44.9", "N18.6"],
        procedure: "99213",
        diagnosisPointer: "ABCDE",
      }),
    ],
    ["units", visit({ diagnosis: ["I10"], procedure: "99213", units: 0 })],
    ["units", visit({ diagnosis: ["I10"], procedure: "99213", units: "one" })],
    ["units", visit({ diagnosis: ["I10"], procedure: "99213", units: -1 })],
    ["charge", visit({ diagnosis: ["I10"], procedure: "99213", charge: -5 })],
    ["charge", visit({ diagnosis: ["I10"], procedure: "99213", charge: "free" })],
    ["npi", visit({ diagnosis: ["I10"], procedure: "99213", npi: "1234567890" })],
    ["npi", visit({ diagnosis: ["I10"], procedure: "99213", npi: "3234567893" })],
    ["ndc", visit({ diagnosis: ["I10"], procedure: "J1885", ndc: "123" })],
    ["ndc", visit({ diagnosis: ["I10"], procedure: "J1885", ndc: "0002-7597-01" })],
    ["date-order", visit({ diagnosis: ["I10"], procedure: "99213", birthDate: "02/12/2025" })],
    ["date-order", visit({ diagnosis: ["I10"], procedure: "99213", serviceDateTo: "02/10/2025" })],
    ["date-order", visit({ serviceDate: "02/30/2025", diagnosis: ["I10"], procedure: "99213" })],
    [
      "duplicate-line",
      [
        visit({ claimId: "1", diagnosis: ["I10"], procedure: "99213" }),
        visit({ claimId: "1", diagnosis: ["I10"], procedure: "99213" }),
      ],
    ],
    [
      "claim-consistency",
      [
        visit({ claimId: "1", birthDate: "01/01/1950", diagnosis: ["I10"], procedure: "99213" }),
        visit({ claimId: "1", birthDate: "01/01/1951", diagnosis: ["I10"], procedure: "36415" }),
      ],
    ],
  ];
