export { ColumnsPanel } from "./ColumnsPanel";
export { FillPanel } from "./FillPanel";
export { IgnorePanel } from "./IgnorePanel";
export { KeysPanel } from "./KeysPanel";
export { PreviewPanel } from "./PreviewPanel";
export { RulesPanel } from "./RulesPanel";
