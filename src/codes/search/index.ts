export { isSearchReady, prepareSearch, prepareSearchSteps } from "./prepare-search";
export { searchCodes } from "./search-codes";
export type { SearchHit, SearchOptions } from "./types";
