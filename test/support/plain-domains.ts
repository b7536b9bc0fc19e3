import { createRequire } from "node:module";
import path from "node:path";

/**
 * Stands in for the package tr46 (see jest.config.js). Office.js takes an address apart for each message, and jsdom then
 * maps its domain by Unicode's tables: half the time of all tests in the simulated Excel. A plain ASCII domain maps to
 * itself in small letters (UTS #46, section 4), so it needs none of it.
 */
interface Domains {
  toASCII(domain: string, options?: object): string | null;
  toUnicode(domain: string, options?: object): { domain: string; error: boolean };
}

const byTables = createRequire(path.resolve("package.json"))("tr46/index.js") as Domains;

const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/i;

export const toASCII: Domains["toASCII"] = (domain, options) =>
  PLAIN.test(domain) ? domain.toLowerCase() : byTables.toASCII(domain, options);

export const { toUnicode } = byTables;
