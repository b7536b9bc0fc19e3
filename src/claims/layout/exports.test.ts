import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { describeMapping } from "../role-words";
import type { CellValue } from "../types";
import { detectLayout } from "./detect-layout";
import { CODE_ROLES } from "./draft";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** What each header of a comma-separated head was taken for; columns that are not read are left out. */
function read(...lines: string[]): Record<string, string> {
  const { columns } = detectLayout(
    lines.map((line) => line.split(",")),
    { tables },
  );
  const mapped = columns.filter(({ role }) => role !== null);
  return Object.fromEntries(
    mapped.map((column) => [column.header, describeMapping(column, columns)]),
  );
}

describe("exports as systems make them", () => {
  test("an auditor's workbook with the codes that were allowed beside those that were submitted", () => {
    expect(
      read(
        "Clm ID,SL ID,Submitted CPT,Submitted Mod 1,Submitted Mod 2,Principal Dx,Admit Dx,Dx Code 1,Dx Code 2,POS/Bill Type,Line Level POS,DOS From,DOS To,Submitted Charge Amt,Rend NPI,Rev Code,Allowed Rev Code,Processed Date,Sub Quantity,Allowed Procedure Code,Allowed Mod 1",
        "71,1,99213,25,,E11.9,,E11.9,I10,11,11,1/6/2025,1/6/2025,80.00,1234567893,0510,0510,2/1/2025,1,99212,",
      ),
    ).toEqual({
      "Clm ID": "Claim number",
      "Submitted CPT": "Procedure code",
      "Submitted Mod 1": "Modifier 1",
      "Submitted Mod 2": "Modifier 2",
      "Principal Dx": "Diagnosis 1",
      "Admit Dx": "Code",
      "Dx Code 1": "Code 2",
      "Dx Code 2": "Diagnosis 2",
      "Line Level POS": "Place of service",
      "DOS From": "Date of service",
      "DOS To": "Date of service, to",
      "Submitted Charge Amt": "Charge",
      "Rend NPI": "NPI",
      "Rev Code": "Revenue code",
      "Sub Quantity": "Units",
    });
  });

  test("a charge export with lists of codes in its cells", () => {
    const layout = detectLayout(
      [
        "claim_id,patient_id,provider_npi,payer_id,date_of_service,total_billed,cpt_codes,diagnosis_codes",
        "C1,P1,1234567893,AETNA,2025-03-15,320.00,99213;80053,J06.9",
        "C2,P2,1234567893,UHC,2025-03-16,80.00,99213,J06.9;I10",
      ].map((line) => line.split(",")),
      { tables },
    );
    expect(layout.columns.map(({ role, separator }) => [role, separator])).toEqual([
      ["claimId", null],
      ["patientId", null],
      ["npi", null],
      [null, null],
      ["serviceDate", null],
      ["charge", null],
      ["procedure", ";"],
      ["diagnosis", ";"],
    ]);
  });

  test("a day sheet with the shortest of headers", () => {
    expect(
      read(
        "Provider,Account,Patient,D.O.S,Cpt,M1,Description,Charged,Paid",
        "BR,123,ROE,2026-01-01,99213,,VISIT,120.00,58.97",
      ),
    ).toEqual({
      Account: "Patient number",
      "D.O.S": "Date of service",
      Cpt: "Procedure code",
      M1: "Modifier 1",
      Description: "Description of Procedure code",
      Charged: "Charge",
    });
  });

  test("a warehouse table in snake case", () => {
    expect(
      read(
        "claim_id,claim_line_number,person_id,claim_start_date,claim_line_start_date,claim_line_end_date,place_of_service_code,hcpcs_code,hcpcs_modifier_1,service_unit_quantity,rendering_npi,paid_date,paid_amount,charge_amount,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2,diagnosis_poa_1,procedure_code_type",
        "C1,1,P1,2025-05-01,2025-05-02,2025-05-02,11,99213,25,1,1234567893,2025-06-01,60.00,80.00,icd-10-cm,E119,I10,Y,",
      ),
    ).toEqual({
      claim_id: "Claim number",
      person_id: "Patient number",
      claim_start_date: "Date of service 2",
      claim_line_start_date: "Date of service",
      claim_line_end_date: "Date of service, to",
      place_of_service_code: "Place of service",
      hcpcs_code: "Procedure code",
      hcpcs_modifier_1: "Modifier 1",
      service_unit_quantity: "Units",
      rendering_npi: "NPI",
      charge_amount: "Charge",
      diagnosis_code_type: "Code system",
      diagnosis_code_1: "Diagnosis 1",
      diagnosis_code_2: "Diagnosis 2",
      procedure_code_type: "Code system 2",
    });
  });
});

describe("whatever a sheet holds", () => {
  const someHeader = fc.constantFrom(
    "Dx",
    "Dx1",
    "Dx 2",
    "Principal Dx",
    "Other Dx 1",
    "dx_0",
    "CPT",
    "Mod 1",
    "M1",
    "Code",
    "Description",
    "Dx 1 Desc",
    "DOS",
    "Date",
    "Notes",
    "",
    "LINE_ICD_DGNS_CD",
  );
  const someCell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      "",
      "E11.9",
      "I10",
      "E11.9, I10",
      "99213",
      "J1885",
      "25",
      "11",
      "5/1/2025",
      "Type 2 diabetes",
      99213,
      45789,
    ),
    fc.string({ maxLength: 8 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
  );
  const someSheet = fc
    .integer({ min: 1, max: 8 })
    .chain((width) =>
      fc.tuple(
        fc.array(someHeader, { minLength: width, maxLength: width }),
        fc.array(fc.array(someCell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      ),
    )
    .map(([header, lines]): CellValue[][] => [header, ...lines]);

  test("the layout holds together", () => {
    fc.assert(
      fc.property(someSheet, (rows) => {
        const { columns, headerRows, firstRow } = detectLayout(rows, { tables });
        if (headerRows) expect(firstRow).toBeGreaterThan(headerRows.last);
        for (const { role, position, describes, separator, confidence } of columns) {
          expect(position).toBeGreaterThanOrEqual(1);
          expect(confidence).toBeGreaterThanOrEqual(role === null ? 0 : 0.6);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(describes !== null).toBe(role === "description");
          if (describes !== null) {
            const described = columns.find(({ column }) => column === describes);
            expect(described?.role && CODE_ROLES.has(described.role)).toBe(true);
          }
          if (role === null) expect(separator).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  test("no two columns have the same role and position, descriptions aside", () => {
    fc.assert(
      fc.property(someSheet, (rows) => {
        const { columns } = detectLayout(rows, { tables });
        const places = columns
          .filter(({ role }) => role !== null && role !== "description")
          .map(({ role, position }) => `${role} ${position}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 150 },
    );
  });

  test("telling the same columns again as choices changes nothing of what they mean", () => {
    fc.assert(
      fc.property(someSheet, (rows) => {
        const before = detectLayout(rows, { tables });
        const after = detectLayout(rows, { tables, chosen: before.columns });
        const meanings = ({ columns }: typeof before) =>
          columns.map(({ role, position, separator, describes }) => [
            role,
            position,
            separator,
            describes,
          ]);
        expect(meanings(after)).toEqual(meanings(before));
      }),
      { numRuns: 150 },
    );
  });
});
