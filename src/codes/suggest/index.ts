export { certainLookalike } from "./certain-lookalike";
export { suggestCodes, type CodeSuggestion, type SuggestOptions } from "./suggest-codes";
