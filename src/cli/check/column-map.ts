import type { ColumnRole } from "../../claims/types";
import { ROLE_WORDS } from "../../claims/role-words";
import { listed } from "../options";
import { CommandProblem } from "../problem";

/** What a map file says of one column. */
export interface MappedColumn {
  /** The column's letter, or the words of its header. */
  readonly key: string;
  /** null: the column is not to be read. */
  readonly role: ColumnRole | null;
  /** 1-based among the columns of a role that repeats; null: in the order of the sheet. */
  readonly position: number | null;
  /** Letter or header of the code column that a description describes; null: the nearest. */
  readonly describes: string | null;
  /** What stands between two codes of one cell; null: as the sheet shows it. */
  readonly separator: string | null;
}

export type ColumnMap = readonly MappedColumn[];

const KEYS = ["role", "position", "describes", "separator"];
const ROLES = Object.keys(ROLE_WORDS) as ColumnRole[];

/**
 * Reads a column map: `{ "C": "diagnosis", "Descr": { "role": "description", "describes": "C" }, "F": null }`.
 * Every mistake in it is reported, none is passed over.
 * @throws CommandProblem that names the place in the file and what can stand there.
 */
export function parseColumnMap(text: string, fileName: string): ColumnMap {
  const complain = (what: string): CommandProblem => new CommandProblem(`${fileName}: ${what}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandProblem(`${fileName} is not JSON (${reason}): correct it and try again.`, {
      cause,
    });
  }
  if (!isRecord(parsed)) {
    throw complain('a column map looks like { "C": "diagnosis", "D": "serviceDate" }.');
  }
  return Object.entries(parsed).map(([key, value]) => parseColumn(key, value, complain));
}

type Complain = (what: string) => CommandProblem;

function parseColumn(key: string, value: unknown, complain: Complain): MappedColumn {
  const nothing = { key, role: null, position: null, describes: null, separator: null };
  if (value === null) return nothing;
  if (typeof value === "string") return { ...nothing, role: parseRole(key, value, complain) };
  if (!isRecord(value)) {
    throw complain(
      `"${key}" takes a role, or { "role": … }, or null for a column that is not to be read.`,
    );
  }
  const unknown = Object.keys(value).find((name) => !KEYS.includes(name));
  if (unknown !== undefined)
    throw complain(`"${key}" has "${unknown}", but only ${listed(KEYS)} can stand there.`);
  const role = parseRole(key, value["role"], complain);
  const { position = null, describes = null, separator = null } = value;
  if (position !== null && !(Number.isInteger(position) && Number(position) >= 1)) {
    throw complain(`the position of "${key}" is a whole number from 1 on.`);
  }
  if (describes !== null && (typeof describes !== "string" || role !== "description")) {
    throw complain(
      `"describes" of "${key}" is the letter or header of a code column, and only a description has it.`,
    );
  }
  if (separator !== null && (typeof separator !== "string" || separator === "")) {
    throw complain(`the separator of "${key}" is the text between two codes, like ";".`);
  }
  return { key, role, position: position === null ? null : Number(position), describes, separator };
}

function parseRole(key: string, value: unknown, complain: Complain): ColumnRole {
  const role = ROLES.find((known) => known === value);
  if (role !== undefined) return role;
  throw complain(`the role of "${key}" is one of ${listed(ROLES)}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
