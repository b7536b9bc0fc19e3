export { keyOf, toIgnore } from "./same-finding";
export { siftIgnored } from "./sift-ignored";
export type {
  IgnoredCell,
  IgnoredFinding,
  IgnoredHere,
  IgnoredPlace,
  SiftedFindings,
} from "./types";
