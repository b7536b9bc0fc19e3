export { ColumnsPanel } from "./ColumnsPanel";
export { FillPanel } from "./FillPanel";
export { IgnorePanel } from "./IgnorePanel";
export { PreviewPanel } from "./PreviewPanel";
export { RulesPanel } from "./RulesPanel";
