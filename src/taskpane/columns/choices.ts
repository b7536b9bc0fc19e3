import { describeMapping, describeRole, UNREAD_WORDS } from "../../claims/role-words";
import type { ColumnMapping } from "../../claims/types";
import { DESCRIPTIONS_GROUP, MOST_COLUMNS, ROLE_GROUPS } from "../words/roles";
import { codeColumns, type Choice } from "./draft";

/** One entry of the list that says what a column holds. */
export interface ColumnOption {
  /** Tells the entries of one list apart. */
  readonly key: string;
  readonly name: string;
  readonly choice: Choice;
}

export interface OptionGroup {
  readonly name: string;
  readonly options: readonly ColumnOption[];
}

export const UNREAD: ColumnOption = {
  key: "",
  name: UNREAD_WORDS,
  choice: { role: null, position: 1, describes: null },
};

/** The entry that stands for what a column holds now. */
export function optionKey({ role, position, describes }: Choice): string {
  if (role === null) return UNREAD.key;
  if (role === "description") return `${role} ${describes ?? ""}`;
  return `${role} ${position}`;
}

/** Everything that a column may hold: the roles, numbered where a line has several, and a description of each code. */
export function columnOptions(columns: readonly ColumnMapping[]): OptionGroup[] {
  const roles = ROLE_GROUPS.map(({ name, roles: ofGroup }) => ({
    name,
    options: ofGroup.flatMap((role) =>
      Array.from({ length: MOST_COLUMNS[role] ?? 1 }, (_, i) =>
        option({ role, position: i + 1, describes: null }, columns),
      ),
    ),
  }));
  const described = codeColumns(columns).map(({ column }) =>
    option({ role: "description", position: 1, describes: column }, columns),
  );
  return described.length === 0
    ? roles
    : [...roles, { name: DESCRIPTIONS_GROUP, options: described }];
}

/** The entries with the column's present meaning among them, even where it is an unusual one. */
export function withPresent(
  groups: readonly OptionGroup[],
  column: ColumnMapping,
  columns: readonly ColumnMapping[],
): readonly OptionGroup[] {
  const key = optionKey(column);
  const isThere =
    key === UNREAD.key || groups.some(({ options }) => options.some((each) => each.key === key));
  if (isThere) return groups;
  return [...groups, { name: "", options: [option(column, columns)] }];
}

function option(
  { role, position, describes }: Choice,
  columns: readonly ColumnMapping[],
): ColumnOption {
  const choice = { role, position, describes };
  return { key: optionKey(choice), name: nameOf(choice, columns), choice };
}

function nameOf(choice: Choice, columns: readonly ColumnMapping[]): string {
  if (choice.role !== "description") return describeRole(choice.role, choice.position);
  const plain = {
    column: -1,
    header: "",
    separator: null,
    confidence: 1,
    evidence: "none",
  } as const;
  return describeMapping({ ...plain, ...choice }, columns);
}
