export * from "./code-edits";
export type * from "./code-table";
export type * from "./diagnosis-table";
export type * from "./diagnosis-notes";
export type * from "./practice-lists";
export type * from "./code-tables";
