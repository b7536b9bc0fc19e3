import { testCellRule } from "../../test/cell-rule";
import { descriptionMismatch } from "./description-mismatch";

testCellRule(descriptionMismatch, {
  valid: [
    {
      code: "0DTJ4ZZ",
      as: "inpatientProcedure",
      beside: "Resection of Appendix, Percutaneous Endoscopic Approach",
    },
    { code: "0DTJ4ZZ", as: "inpatientProcedure", beside: "Laparoscopic appendectomy" },
    { code: "5A1955Z", as: "inpatientProcedure", beside: "Mechanical ventilation > 96 hrs" },
    // Ended before the first file with words.
    { code: "0370046", as: "inpatientProcedure", on: 20190101, beside: "Appendectomy" },

    { code: "E11.9" },
    { code: "E11.9", beside: "Type 2 diabetes mellitus without complications" },
    { code: "E11.9", beside: "TYPE 2 DIABETES MELLITUS WITHOUT COMPLICATIONS" },
    { code: "E11.9", beside: "Diabetes mellitus type II, without complications" },
    { code: "E11.9", beside: "T2DM w/o comp" },
    { code: "E11.9", beside: "Diabetes" },
    { code: "I10", beside: "HTN" },
    { code: "I10", beside: "Essential hypertension" },
    { code: "R05.9", beside: "Cough" },
    { code: "J45.909", beside: "asthma" },
    { code: "N18.30", beside: "CKD stage 3" },
    { code: "M54.50", beside: "LBP" },
    { code: "Z00.00", beside: "Annual physical" },
    { code: "E11.9", beside: "See chart" },
    { code: "E11.9", beside: "12345" },
    { code: "J1885", as: "procedure", beside: "Ketorolac tromethamine inj" },
    // No descriptions of CPT here.
    { code: "99213", as: "procedure", beside: "Essential hypertension" },
    // Something else is wrong with the code.
    { code: "E11", beside: "Essential hypertension" },
    { code: "E11.99", beside: "Essential hypertension" },
  ],
  invalid: [
    {
      code: "0DTJ4ZZ",
      as: "inpatientProcedure",
      beside: "Resection of Appendix, Open Approach",
      says: "does not match",
      suggests: ["0DTJ0ZZ"],
    },
    {
      code: "0DTJ4ZZ",
      as: "inpatientProcedure",
      beside: "Resection of Gallbladder, Percutaneous Endoscopic Approach",
      suggests: ["0FT44ZZ"],
    },

    {
      code: "E11.9",
      beside: "Essential hypertension",
      suggests: ["I10"],
      says: "E11.9 means “Type 2 diabetes mellitus without complications”, which does not match “Essential hypertension”",
    },
    { code: "I10", beside: "Type 2 diabetes mellitus without complications", suggests: ["E11.9"] },
    { code: "J45.909", beside: "Low back pain", suggests: ["M54.50"] },
    { code: "J1885", as: "procedure", beside: "Wheelchair, lightweight" },
    { code: "e11.9", beside: "Essential hypertension", also: ["code-characters"] },
    // Left and right: a doubt, for the words could be sloppy.
    { code: "S72.001A", beside: "Fracture of left femur neck, initial", severity: "warning" },
  ],
});
