export * from "./batch-rule";
export type * from "./line";
export * from "./line-rule";
