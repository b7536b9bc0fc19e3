import { testCellRule } from "../../test/cell-rule";
import { notOnDate } from "./not-on-date";

testCellRule(notOnDate, {
  valid: [
    { code: "E11.9" },
    { code: "R05.1", on: 20211001 },
    { code: "U07.1", on: 20200401 },
    // CMS's termination date is the last usable day.
    { code: "C9803", as: "procedure", on: 20231231 },
    { code: "J1885", as: "procedure" },
    // In force with an open end, so beyond the files too.
    { code: "J1885", as: "procedure", on: 20261101 },
    // A category now: not-billable tells since when.
    { code: "M54.5", on: 20211001 },
    { code: "99213", as: "procedure" },
    { code: "E11.99" },
  ],
  invalid: [
    { code: "R05.1", on: 20210930, says: "R05.1 can be used only from 10/01/2021 on" },
    { code: "U07.1", on: 20200331, says: "04/01/2020" },
    { code: "QA00", on: 20250930, says: "QA0.0 can be used only from 10/01/2025 on" },
    { code: "J12.82", on: 20201231, says: "01/01/2021" },
    { code: "C9803", as: "procedure", on: 20240101, says: "C9803 ended on 12/31/2023" },
    { code: " R05.1", on: 20210930, also: ["code-spacing"] },
  ],
});
