import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../src/codes/load";
import { rulePages } from "./rule-page";

const TABLES = path.join("assets", "codes");
const PAGES = path.join("docs", "rules");

/** Writes docs/rules/ from the rules' own words, and from what they say of their examples. */
export async function writeRulePages(): Promise<void> {
  const fetchFile = async (name: string) => readFileSync(path.join(TABLES, name));
  const bundled = await loadCodeTables(fetchFile);
  await loadDescriptions(bundled, fetchFile);
  const tables = await loadInpatientProcedures(bundled, fetchFile);
  mkdirSync(PAGES, { recursive: true });
  for (const [name, text] of rulePages(tables)) writeFileSync(path.join(PAGES, name), text);
}
