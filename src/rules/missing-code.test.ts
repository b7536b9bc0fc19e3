import { testCellRule } from "../../test/cell-rule";
import { missingCode } from "./missing-code";

testCellRule(missingCode, {
  valid: [
    { code: "" },
    { code: "", as: "procedure" },
    { code: "", as: "modifier" },
    { code: "  ", as: "placeOfService" },
    { code: "E11.9", required: "principal" },
    { code: "99213", as: "procedure", required: "procedure" },
    { code: "E11.99", required: "principal" },
    { code: "#N/A" },
    { code: "XX1" },
    { code: "XS", as: "modifier" },
    { code: "00100", as: "procedure" },
  ],
  invalid: [
    { code: "", required: "principal", says: "The principal diagnosis is missing" },
    { code: "", as: "procedure", required: "procedure", says: "The procedure code is missing" },
    { code: "", required: "unlessAbove", severity: "info", says: "goes on with the claim above" },
    { code: "", required: "code", says: "The code is missing" },
    { code: "\u00A0", required: "principal" },
    {
      code: "",
      beside: "Essential (primary) hypertension",
      suggests: ["I10"],
      says: "description stands beside",
    },
    {
      code: "",
      beside: "Essential (primary) hypertension",
      required: "principal",
      suggests: ["I10"],
    },
    { code: "", as: "procedure", beside: "Ketorolac injection" },
    { code: "N/A", required: "principal", says: "“N/A” is not a diagnosis code: enter the code" },
    { code: "TBD", as: "procedure", required: "procedure" },
    { code: "NULL", required: "procedure", as: "procedure" },
    { code: 0, as: "procedure", required: "procedure" },
    { code: "-", beside: "Cough" },
    // A later diagnosis, or a modifier, may be empty; but not with a word in it.
    { code: "N/A", severity: "warning", says: "leave the cell empty" },
    { code: "none", severity: "warning" },
    { code: "?", severity: "warning" },
    { code: "--", severity: "warning" },
    { code: 0, severity: "warning" },
    { code: "n/a", as: "modifier", severity: "warning" },
    { code: "pending", severity: "warning" },
  ],
});
