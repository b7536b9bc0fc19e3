export type {
  OwnEffect,
  OwnFacts,
  OwnFile,
  OwnHints,
  OwnKind,
  OwnProblem,
  OwnProgress,
  OwnReading,
  OwnTable,
} from "./types";
export { effectOf } from "./effect";
export { fingerprint } from "./fingerprint";
export { openOwnTable } from "./pack";
export { problemSentence } from "./problem";
export { readOwnTable } from "./read-own-table";
export { refusedBySize } from "./size";
export { withOwnTables } from "./with-own-tables";
