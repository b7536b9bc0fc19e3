export { isSearchReady, prepareSearch, prepareSearchSteps } from "./prepare-search";
export { searchCodes } from "./search-codes";
export type { HitValidity, SearchHit, SearchOptions } from "./types";
