export {
  isSearchReady,
  prepareSearch,
  prepareSearchSteps,
  searchCodes,
  type SearchHit,
  type SearchOptions,
} from "./search-codes";
