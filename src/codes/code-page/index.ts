export { codePage } from "./code-page";
export { findPage } from "./find-page";
export type {
  Chapter,
  CodeExchange,
  CodeLink,
  CodePage,
  CodeStretch,
  PageCodeFirst,
  PageEdit,
  PageInclusion,
  PageNote,
  PagePlace,
  PageTarget,
  RangePage,
} from "./types";
