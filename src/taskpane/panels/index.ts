export { ColumnsPanel } from "./ColumnsPanel";
export { FillPanel } from "./FillPanel";
export { PreviewPanel } from "./PreviewPanel";
export { RulesPanel } from "./RulesPanel";
