export { recogniseHeader, recogniseHeaders } from "./recognise-header";
export type { HeaderMeaning } from "./recognise-header";
