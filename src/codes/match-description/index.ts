export { compareDescriptions, type DescriptionMatch } from "./grade";
export { matchDescription, type DescriptionVerdict } from "./match-description";
