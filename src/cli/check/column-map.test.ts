import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ROLE_WORDS } from "../../claims/role-words";
import { CommandProblem } from "../problem";
import { parseColumnMap } from "./column-map";

describe("a column map", () => {
  test("gives a role by its name, or with position, described column and separator, or null for none", () => {
    const text = `\ufeff{
      "C": "diagnosis",
      "Dx 2": { "role": "diagnosis", "position": 2, "separator": ";" },
      "D": { "role": "description", "describes": "C" },
      "F": null
    }`;
    expect(parseColumnMap(text, "map.json")).toEqual([
      { key: "C", role: "diagnosis", position: null, describes: null, separator: null },
      { key: "Dx 2", role: "diagnosis", position: 2, describes: null, separator: ";" },
      { key: "D", role: "description", position: null, describes: "C", separator: null },
      { key: "F", role: null, position: null, describes: null, separator: null },
    ]);
  });

  test("takes every role, and the manual lists them all", () => {
    const manual = readFileSync("docs/command-line.md", "utf8");
    for (const role of Object.keys(ROLE_WORDS)) {
      expect(parseColumnMap(JSON.stringify({ C: role }), "map.json")).toMatchObject([{ role }]);
      expect(manual).toContain(`\`${role}\``);
    }
  });

  test.each([
    ["{", /map\.json is not JSON/],
    ["[]", /a column map looks like/],
    ['{"C": 5}', /"C" takes a role/],
    ['{"C": "dx"}', /the role of "C" is one of diagnosis, procedure,/],
    ['{"C": {}}', /the role of "C" is one of/],
    ['{"C": {"role": "diagnosis", "pos": 1}}', /"C" has "pos", but only role, position,/],
    ['{"C": {"role": "diagnosis", "position": 0}}', /whole number from 1 on/],
    ['{"C": {"role": "diagnosis", "describes": "D"}}', /only a description has it/],
    ['{"C": {"role": "diagnosis", "separator": ""}}', /the text between two codes/],
  ])("with a mistake is refused with the place and what can stand there: %s", (text, message) => {
    const parse = () => parseColumnMap(text, "map.json");
    expect(parse).toThrow(CommandProblem);
    expect(parse).toThrow(message);
  });
});
