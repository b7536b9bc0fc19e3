import { expect, test } from "@jest/globals";
import { readTableFile, testTables } from "../../../test/tables";
import { loadInpatientProcedures } from "../../codes/load";
import { INPATIENT } from "./inpatient";

test("what is said of ICD-10-PCS before it is loaded is what the table says", async () => {
  const { icd10pcs } = await loadInpatientProcedures(await testTables(), readTableFile);
  expect(icd10pcs).not.toBeNull();
  const { from, to } = icd10pcs?.coverage ?? {};
  expect(INPATIENT).toMatchObject([{ from, to, size: icd10pcs?.size }]);
  expect(INPATIENT[0]?.releases.at(-1)?.name).toBe(icd10pcs?.releases.at(-1)?.name);
});
