import fc from "fast-check";

/** What a person does in the sheet at some moment. Numbers are taken modulo what there is. */
export type Act =
  | { readonly kind: "type" | "empty"; readonly line: number; readonly column: number }
  | { readonly kind: "typeAmongOurs"; readonly line: number; readonly which: number }
  | {
      readonly kind: "paste";
      readonly line: number;
      readonly column: number;
      readonly lines: number;
    }
  /** Types a formula that fills so many cells below its own. */
  | {
      readonly kind: "spill";
      readonly line: number;
      readonly column: number;
      readonly lines: number;
    }
  | { readonly kind: "sort"; readonly by: number; readonly descending: boolean }
  | { readonly kind: "insertRow" | "deleteRow"; readonly at: number; readonly count: number }
  | { readonly kind: "insertColumn" | "deleteColumn"; readonly at: number }
  | { readonly kind: "deleteOurColumn"; readonly which: number }
  | { readonly kind: "rename" | "look" | "comeBack" | "deleteSheet" };

const some = fc.nat(40);

/** Acts as they come: mostly edits, sorts and rows; now and then a column; seldom the whole sheet. */
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("type" as const), line: some, column: some }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("empty" as const), line: some, column: some }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("typeAmongOurs" as const), line: some, which: some }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("paste" as const),
      line: some,
      column: some,
      lines: fc.integer({ min: 2, max: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("spill" as const),
      line: some,
      column: some,
      lines: fc.integer({ min: 2, max: 5 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("sort" as const),
      by: some,
      descending: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("insertRow" as const, "deleteRow" as const),
      at: some,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "insertColumn" as const,
        "insertColumn" as const,
        "deleteColumn" as const,
      ),
      at: some,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("deleteOurColumn" as const), which: some }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "rename" as const,
        "rename" as const,
        "look" as const,
        "comeBack" as const,
        "deleteSheet" as const,
      ),
    }),
  },
);
