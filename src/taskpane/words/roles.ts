import type { ColumnRole } from "../../claims/types";

/** Roles as the list to choose from groups them, the most used first. Descriptions are added per code column. */
export const ROLE_GROUPS: readonly {
  readonly name: string;
  readonly roles: readonly ColumnRole[];
}[] = [
  { name: "Codes", roles: ["diagnosis", "procedure", "modifier", "placeOfService", "code"] },
  { name: "Dates", roles: ["serviceDate", "serviceDateTo", "birthDate"] },
  {
    name: "Others",
    roles: [
      "diagnosisPointer",
      "units",
      "charge",
      "claimId",
      "patientId",
      "sex",
      "npi",
      "ndc",
      "revenueCode",
      "codeSystem",
    ],
  },
];

export const DESCRIPTIONS_GROUP = "Descriptions";

/** How many columns of a role a line can have: 12 diagnoses and 4 modifiers on a CMS-1500 claim form. */
export const MOST_COLUMNS: Readonly<Partial<Record<ColumnRole, number>>> = {
  diagnosis: 12,
  modifier: 4,
};

/** What may stand between two codes in one cell. */
export const SEPARATORS = [
  { value: ",", name: "comma" },
  { value: ";", name: "semicolon" },
  { value: "|", name: "bar |" },
  { value: "/", name: "slash" },
  { value: " ", name: "space" },
  { value: "\n", name: "new line" },
] as const;

/** How the recognised columns are named in the summary, in this order. */
export const ROLES_IN_SUMMARY: readonly { readonly role: ColumnRole; readonly name: string }[] = [
  { role: "diagnosis", name: "Diagnoses" },
  { role: "procedure", name: "Procedure" },
  { role: "code", name: "Codes" },
  { role: "modifier", name: "Modifiers" },
  { role: "placeOfService", name: "Place of service" },
  { role: "serviceDate", name: "Date of service" },
  { role: "description", name: "Descriptions" },
];
