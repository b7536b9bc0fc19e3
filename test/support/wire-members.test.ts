import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { DOCUMENT, wireMembers, withMembers } from "./wire-members";

test("the document lists exactly the members that are simulated", async () => {
  const members = await wireMembers();
  expect(members.get("Range")).toEqual(expect.arrayContaining(["values", "getCell()", "delete()"]));
  expect(members.get("Worksheet")).toEqual(expect.arrayContaining(["name", "onChanged"]));
  const document = readFileSync(DOCUMENT, "utf8");
  expect(document).toBe(withMembers(document, members));
});
