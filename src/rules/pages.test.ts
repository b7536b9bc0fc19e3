import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { causesIn } from "../../scripts/line-rule-page";
import { withExampleLists } from "../../scripts/example-lists";
import { factsOfExample, rulePages } from "../../scripts/rule-page";
import { testTablesOfHospital } from "../../test/tables";
import { checkCell } from "../check/cells/check-cell";
import type { CodeTables } from "../codes/types";
import { BATCH_RULES, CELL_RULES, LINE_RULES, RULES } from ".";
import { RULE_IDS } from "./ids";

const folder = path.join(__dirname, "../../docs/rules");
const files = readdirSync(__dirname);
let tables: CodeTables;
let lists: CodeTables;
beforeAll(async () => {
  tables = await testTablesOfHospital();
  lists = withExampleLists(tables);
});

test("every rule id has its rule, once", () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
});

test("every file here is a rule, its test, or one of the few that all rules share", () => {
  const shared = ["define.ts", "ids.ts", "index.ts", "line-types.ts", "types.ts", "pages.test.ts"];
  const ofRules = RULE_IDS.flatMap((id) => [`${id}.ts`, `${id}.test.ts`]);
  const others = files.filter((file) => file.endsWith(".ts") && !shared.includes(file));
  expect(others.sort()).toEqual([...ofRules].sort());
});

test("the pages are what `npm run rules:pages` makes of today's rules", () => {
  const pages = rulePages(tables);
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages)
    expect(readFileSync(path.join(folder, name), "utf8")).toBe(text);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s",
  (id, { explanation, sources }) => {
    test("stands in a file of its name, beside its test", () => {
      expect(files).toContain(`${id}.ts`);
      expect(files).toContain(`${id}.test.ts`);
    });

    test("has a page with what the pane shows when asked why", () => {
      const page = readFileSync(path.join(folder, `${id}.md`), "utf8");
      expect(page).toContain(explanation);
      for (const { document, section } of sources)
        expect(page).toContain(`${document}: ${section}`);
    });

    test("says where it comes from", () => {
      expect(sources.length).toBeGreaterThan(0);
      for (const { document, section } of sources) expect([document, section]).not.toContain("");
    });
  },
);

describe.each(CELL_RULES.map((rule) => [rule.id, rule] as const))(
  "%s",
  (id, { examples, needs }) => {
    const tablesOf = () => (needs ? lists : tables);

    test("shows an example", () => {
      expect(examples.length).toBeGreaterThanOrEqual(1);
    });

    test.each(examples.map((example) => [JSON.stringify(example.cell), example] as const))(
      "speaks of its example %s, and not of what could stand there instead",
      (_, example) => {
        const facts = factsOfExample(example, tablesOf());
        expect(checkCell(facts).map((finding) => finding.rule)).toContain(id);
        if (example.instead === null) return;
        const instead = checkCell({ ...facts, value: example.instead, required: null });
        expect(instead.map((finding) => finding.rule)).not.toContain(id);
      },
    );
  },
);

const aboutLines = [...LINE_RULES, ...BATCH_RULES].map((rule) => [rule.id, rule] as const);
describe.each(aboutLines)("%s", (id, { examples, needs }) => {
  const tablesOf = () => (needs ? lists : tables);

  test("shows an example", () => {
    expect(examples.length).toBeGreaterThanOrEqual(1);
  });

  test.each(examples.map((example) => [JSON.stringify(example.lines), example] as const))(
    "speaks of its example %s, and finds nothing in what could stand there instead",
    (_, { lines, instead }) => {
      expect(causesIn(lines, tablesOf()).map(({ rule }) => rule)).toContain(id);
      if (instead) expect(causesIn(instead, tablesOf())).toEqual([]);
    },
  );
});
