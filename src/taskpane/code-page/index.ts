export { PagePanel } from "./PagePanel";
