export { compareDescriptions, type DescriptionMatch, saysNoMore } from "./grade";
export { matchDescription, type DescriptionVerdict } from "./match-description";
