/** A key or combination, and what it does. */
export interface KeyWords {
  readonly keys: string;
  readonly does: string;
}

/** The panel that lists the keys. */
export const keyWords = {
  open: "Keyboard shortcuts",
  openKey: "?",
  title: "Keyboard shortcuts",
  inSheet: "Anywhere in Excel",
  inSheetNote: "In Excel on the web, while the sheet has the focus.",
  inPane: "In this pane",
  toPane: "F6 goes from the sheet to the pane and back; Ctrl+F6 in Excel on the web.",
} as const;

/** As shortcuts.json has them. */
export const SHEET_KEYS: readonly KeyWords[] = [
  { keys: "Ctrl+Alt+Shift+C", does: "Check codes" },
  { keys: "Ctrl+Alt+Shift+N", does: "Next finding" },
  { keys: "Ctrl+Alt+Shift+F", does: "Fill descriptions" },
  { keys: "Ctrl+Alt+Shift+L", does: "Clear flags" },
  { keys: "Ctrl+Alt+Shift+O", does: "Show pane" },
];

export const PANE_KEYS: readonly KeyWords[] = [
  { keys: "Enter", does: "The blue button, where nothing else is chosen" },
  { keys: "Esc", does: "Stop work, go back, close" },
  { keys: "↓", does: "From the blue button: to what can be done about the open finding" },
  { keys: "↑ ↓", does: "Go through the list" },
  { keys: "→ ←", does: "Open and close a line of the list; go from cell to cell" },
  { keys: "Home End", does: "First and last line of the list" },
  { keys: "/", does: "Look up a code" },
  { keys: "?", does: "Show these keys" },
];
