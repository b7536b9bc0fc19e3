export { prepareSearch, searchCodes, type SearchHit, type SearchOptions } from "./search-codes";
