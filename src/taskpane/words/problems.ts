import type { Problem } from "../../excel/types";

/** Problems that the pane itself meets; Excel's own come with their words. */
export const PROBLEMS = {
  unexpected: {
    what: "Something went wrong that we did not expect.",
    next: "Try again. If it happens again, close the pane and open it again.",
    left: "Nothing was changed beyond what you see in the sheet.",
  },
  tables: {
    what: "The code tables could not be loaded.",
    next: "Check this computer’s connection to the network, then try again.",
    left: "Nothing in the sheet was changed.",
  },
  stoppedLooking: {
    what: "Stopped before the sheet was read.",
    next: "Look again when you are ready.",
    left: "Nothing in the sheet was changed.",
  },
  oldExcel: {
    what: "This version of Excel is too old for Encounter Codes.",
    next: "It needs Excel 2021 or newer, Excel for Microsoft 365, or Excel on the web. In Excel, File, Account shows which one you have and can update it; or open the workbook in Excel on the web.",
    left: "Nothing in the workbook was changed.",
  },
  notInExcel: {
    what: "This page is the pane of an Excel add-in.",
    next: "Open it in Excel: Home tab, Encounter Codes.",
    left: "",
  },
} as const satisfies Record<string, Problem>;
