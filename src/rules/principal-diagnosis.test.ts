import { testLineRule } from "../../test/line-rule";
import { principalDiagnosis } from "./principal-diagnosis";

testLineRule(principalDiagnosis, {
  valid: [
    { line: { diagnosis: ["S52.501A", "W01.0XXA"] } },
    { line: { diagnosis: ["E72.03", "H42"] } },
    { line: { diagnosis: ["O80", "Z37.0"], revenueCode: "0120" } },
    // The right reason for a visit, and no reason for a stay.
    { line: { diagnosis: ["Z23"], placeOfService: "11" } },
    { line: { diagnosis: ["Z00.00", "I10"], placeOfService: 11 } },
    // Billed with CPT and HCPCS codes: a hospital's clinic, a radiologist, a sheet without places.
    { line: { diagnosis: ["Z12.31"], procedure: "77067", revenueCode: "0403" } },
    { line: { diagnosis: ["Z00.00"], procedure: "G0468", revenueCode: "0521" } },
    { line: { diagnosis: ["Z01.818"], procedure: "71046", placeOfService: "21" } },
    { line: { diagnosis: ["Z00.129"], procedure: "99392" } },
    // Acceptable for a stay too, with another diagnosis beside.
    { line: { diagnosis: ["Z51.89", "I10"], revenueCode: "0120" } },
    // The principal diagnosis is not there; nobody knows what is meant by a misspelled one.
    { line: { diagnosis: ["", "W01.0XXA"] } },
    { line: { diagnosis: ["W01", "S52.501A"] } },
    // Was acceptable from October 2017 on.
    { line: { diagnosis: ["Z51.5"], revenueCode: "0120" }, on: 20171001 },
  ],
  invalid: [
    {
      line: { diagnosis: ["W01.0XXA", "S52.501A"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "W01.0XXA tells how an injury or illness came about and cannot come first",
    },
    { line: { diagnosis: ["Y92.009"], revenueCode: "0450" }, at: "Diagnosis 1" },
    {
      line: { diagnosis: ["V89.2XXA"], placeOfService: "23" },
      at: "Diagnosis 1",
      severity: "warning",
    },
    {
      line: { diagnosis: ["H42", "E72.03"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "list E72.03 before it",
    },
    {
      line: { diagnosis: ["H42"], revenueCode: "0510" },
      at: "Diagnosis 1",
      says: "list its cause, such as E85, Q13.1,",
    },
    {
      line: { diagnosis: ["D63.1", "I10"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "list N18 before it",
    },
    // A stay, perhaps a stay, and a line that does not tell.
    {
      line: { diagnosis: ["Z37.0"], revenueCode: "0120" },
      at: "Diagnosis 1",
      says: "principal diagnosis of a stay",
    },
    { line: { diagnosis: ["Z37.0"], revenueCode: 120 }, at: "Diagnosis 1" },
    {
      line: { diagnosis: ["Z37.0"], procedure: "59400", revenueCode: "0120" },
      at: "Diagnosis 1",
    },
    { line: { diagnosis: ["Z33.1"], placeOfService: "21" }, at: "Diagnosis 1", severity: "info" },
    {
      line: { diagnosis: ["J12.82", "U07.1"], procedure: "99223", placeOfService: "21" },
      at: "Diagnosis 1",
      severity: "warning",
    },
    { line: { diagnosis: ["Z33.1"] }, at: "Diagnosis 1", severity: "info" },
    { line: { diagnosis: ["Z33.1"], revenueCode: "0450" }, at: "Diagnosis 1", severity: "info" },
    { line: { diagnosis: ["Z51.89", ""], revenueCode: "0120" }, at: "Diagnosis 1" },
    { line: { diagnosis: ["Z51.5"], revenueCode: "0120" }, on: 20170930, at: "Diagnosis 1" },
    {
      line: { diagnosis: ["J12.82", "U07.1"] },
      at: "Diagnosis 1",
      severity: "warning",
      says: "list U07.1 before it",
    },
    // Only add to another diagnosis, wherever they are billed.
    ...["Z37.0", "Z68.41", "B95.62", "B97.89"].map((code) => ({
      line: { diagnosis: [code, "L03.115"], procedure: "99213", placeOfService: "11" },
      at: "Diagnosis 1",
      severity: "warning" as const,
      says: "only adds to another diagnosis",
    })),
    {
      line: { diagnosis: ["Z68.41"], procedure: "G0463", revenueCode: "0510" },
      at: "Diagnosis 1",
      severity: "warning",
    },
    {
      line: { diagnosis: ["Z68.41"], revenueCode: "0120" },
      at: "Diagnosis 1",
      says: "principal diagnosis of a stay",
    },
    // After the table's end the edit goes on.
    { line: { diagnosis: ["W01.0XXA"] }, on: 20261001, at: "Diagnosis 1", severity: "warning" },
  ],
});
