export { CodeTablesPanel } from "./CodeTablesPanel";
