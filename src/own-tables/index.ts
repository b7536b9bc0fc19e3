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
  UndatedSystem,
} from "./types";
export { effectOf } from "./effect/effect";
export { fingerprint } from "./fingerprint";
export { openOwnTable } from "./pack";
export { problemSentence } from "./problem";
export { readOwnTable } from "./read-own-table";
export { likelyReleaseDay } from "./release-day";
export { refusedBySize } from "./size";
export { withOwnTables } from "./with-own-tables";
