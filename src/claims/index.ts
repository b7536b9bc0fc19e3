export * from "./types";
export { batchBuilder, buildBatch } from "./batch";
export type { BatchBuilder, BatchOptions } from "./batch";
export { CODE_CHECK_HEADER, isCodeCheckHeader } from "./code-check-column";
export { codeColumnSystem } from "./code-column-system";
export type { CodeColumnSystem } from "./code-column-system";
export { separatorOf, splitCodes } from "./code-list";
export type { CodePart } from "./code-list";
export { cellAt, columnEncoder, encodeColumn } from "./column-cells";
export type { ColumnEncoder } from "./column-cells";
export { dateReaderFor, dayOfSerial, readDay, serialOfDay } from "./dates";
export { recogniseHeader, recogniseHeaders } from "./headers";
export type { HeaderMeaning } from "./headers";
export { mergeChoices } from "./layout/choices";
export { detectLayout } from "./layout/detect-layout";
export type { LayoutOptions } from "./layout/detect-layout";
export { DAY_SOURCE, lineDays } from "./line-days";
export type { LineDays } from "./line-days";
export { LINE_KIND, lineKinds } from "./line-kinds";
export {
  describeMapping,
  describeRole,
  NUMBERED_ROLES,
  ROLE_WORDS,
  UNREAD_WORDS,
} from "./role-words";
export { systemNamed } from "./system-words";
export type { NamedSystem } from "./system-words";
