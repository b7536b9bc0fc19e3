import { testCellRule } from "../../test/cell-rule";
import { severalCodes } from "./several-codes";

testCellRule(severalCodes, {
  valid: [
    { code: "0DTJ4ZZ", as: "inpatientProcedure" },

    { code: "E11.9" },
    { code: "E11 .9" },
    { code: "E11-9" },
    { code: "M25 511" },
    { code: "E11.9 - Type 2 diabetes" },
    { code: "99213-25", as: "procedure" },
    { code: "99213 25", as: "procedure" },
    { code: "25", as: "modifier" },
    { code: "Office and home", as: "placeOfService" },
    { code: "99,213", as: "procedure" },
    { code: "20240115", as: "modifier" },
  ],
  invalid: [
    { code: "0DTJ4ZZ, 0FT44ZZ", as: "inpatientProcedure", says: "0DTJ4ZZ and 0FT44ZZ" },

    { code: "E11.9, I10", says: "The cell holds 2 codes, E11.9 and I10" },
    { code: "E11.9 I10" },
    { code: "I10;E119" },
    { code: "E11.9; I10; J45.909", says: "3 codes, E11.9, I10 and J45.909" },
    { code: "E11.9/I10" },
    { code: "E11.9\nI10" },
    { code: "E11.9 and I10" },
    { code: "E11.9 & I10" },
    { code: "(E11.9) (I10)" },
    { code: "e11.9, i10" },
    { code: "250.00, 401.9" },
    { code: "E11.9 99213" },
    { code: "E11-E13", says: "E11 to E13 is a range" },
    { code: "99213-99215", as: "procedure", says: "range" },
    { code: "99213, 36415", as: "procedure" },
    { code: "J1885 99213", as: "procedure" },
    { code: "25 59", as: "modifier" },
    { code: "25-59", as: "modifier", says: "2 codes, 25 and 59" },
    { code: "LT/RT", as: "modifier" },
    { code: "2559", as: "modifier" },
    { code: "11, 22", as: "placeOfService" },
  ],
});
