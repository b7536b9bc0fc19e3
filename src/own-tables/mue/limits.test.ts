import { expect, test } from "@jest/globals";
import { ownFile, readAll, tableOfFile } from "../../../test/own-tables/own-file";
import { testTables } from "../../../test/tables";
import { withOwnTables } from "../with-own-tables";

// Every code and number is invented, in the shape of CPT; the header is as CMS writes it.
const LIMITS = `"A note on the licence",,,
"HCPCS/
CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
99991,1,2 Date of Service Edit: Policy,Anatomic Consideration
99992,4,3 Date of Service Edit: Clinical,"Clinical: Data, claims"
J0001,20,1 Line Edit,Prescribing Information
`;
const NAME = "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv";

test("CMS's limits are known by their columns, the quarter by the name, the setting by the header", async () => {
  const table = tableOfFile(NAME, LIMITS);
  expect(table.facts).toMatchObject({
    id: "mue-practitioner-q3-2026",
    name: "MUE limits for practitioners, Q3 2026",
    from: 20260701,
    to: 20260930,
    count: 3,
  });
  const { mue } = withOwnTables(await testTables(), [table]);
  expect(mue?.on(20260801, "practitioner")("99992")).toEqual({
    units: 4,
    indicator: 3,
    rationale: "Clinical: Data, claims",
    isCurrent: true,
  });
  expect(mue?.on(20261001, "practitioner")("J0001")?.isCurrent).toBe(false);
  expect(mue?.on(20260630, "practitioner")("99991")).toBeNull();
  expect(mue?.on(20260801, "hospital")("99991")).toBeNull();
  expect(mue?.on(20260801, "practitioner")("99999")).toBeNull();
});

test("on each day the newest limits by then count", async () => {
  const older = tableOfFile(NAME.replace("07-01", "04-01"), LIMITS.replace("99991,1", "99991,2"));
  const { mue } = withOwnTables(await testTables(), [tableOfFile(NAME, LIMITS), older]);
  expect(mue?.on(20260630, "practitioner")("99991")?.units).toBe(2);
  expect(mue?.on(20260701, "practitioner")("99991")?.units).toBe(1);
});

test.each([
  ["99991,one,2 Policy,x", 7, "not the columns of CMS's limits"],
  ["99991,3,2 Policy,x", 7, "99991 stands here and on line 4"],
])("a limit that cannot be right is refused with its line: %s", (row, line, reason) => {
  expect(readAll(ownFile(NAME, `${LIMITS}${row}\n`))).toMatchObject({
    problem: { line, reason: expect.stringContaining(reason) },
  });
});
