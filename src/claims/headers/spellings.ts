import type { ColumnRole } from "../types";

/**
 * Which words in a header mean which role. A header has the role when it holds every word of one of the `says`,
 * in any order, and beyond those only words of `beside`: one word that we do not expect, and it means something
 * else ("Diagnosis Date", "Unit Price"). Words are read through `synonyms.ts`, so each stands here once.
 * Where several roles fit, the longest of the `says` wins.
 */
export interface RoleSpelling {
  readonly role: ColumnRole;
  readonly says: readonly string[];
  /** Sayings that need the cells' consent, and bear no word beside: a header this short can mean anything. */
  readonly perhaps?: readonly string[];
  readonly beside: string;
  /** The last letter that may stand for a position, as the boxes of the CMS-1500 form have them: `Diagnosis A`. */
  readonly lettersTo?: string;
  /** Headers may rank their columns in words: `Principal Dx`, `Other Procedure 1`. */
  readonly ranked?: true;
}

const PEOPLE = "patient beneficiary member recipient enrollee person client";
const WHERE = "claim line level header submitted billed";
const IN_REVENUE_CENTER = "revenue center";

export const ROLE_SPELLINGS: readonly RoleSpelling[] = [
  {
    role: "diagnosis",
    says: ["diagnosis", "icd10", "icd"],
    perhaps: ["diagnosis number", "diagnosis code number"],
    beside: `code icd10 icd cm ${WHERE} patient encounter visit discharge clinical final professional value list all`,
    lettersTo: "l",
    ranked: true,
  },
  {
    role: "diagnosisPointer",
    says: [
      "pointer",
      "diagnosis reference",
      "diagnosis referring",
      "linked diagnosis",
      "icd reference",
    ],
    beside: `diagnosis code icd icd10 number service procedure cpt ${WHERE}`,
  },
  {
    role: "procedure",
    says: [
      "procedure",
      "cpt",
      "hcpcs",
      "service code",
      "cpt hcpcs",
      "hcpcs cpt procedure",
      "pcs",
      "icd10 procedure",
      "icd procedure",
    ],
    perhaps: ["procedure number", "cpt number", "hcpcs number", "cpt hcpcs number"],
    beside: `code cpt hcpcs procedure service icd icd10 pcs inpatient ${WHERE} ${IN_REVENUE_CENTER}`,
    ranked: true,
  },
  {
    role: "modifier",
    says: ["modifier"],
    perhaps: ["m", "modifier number"],
    beside: `all list code hcpcs cpt procedure service pricing ${WHERE} ${IN_REVENUE_CENTER}`,
    lettersTo: "d",
    ranked: true,
  },
  {
    role: "placeOfService",
    says: ["place of service"],
    perhaps: ["place of service number"],
    beside: `code cms id facility ${WHERE}`,
  },
  {
    role: "serviceDate",
    says: [
      "service date",
      "service date from",
      "service from",
      "claim from date",
      "claim service from date",
      "line from date",
      "statement from date",
      "statement from",
      "statement covers from",
      "expense date",
      "visit date",
      "encounter date",
      "revenue center date",
      "performed date",
    ],
    perhaps: ["from date", "from", "date", "admitting date", "appointment date", "treatment date"],
    beside: `patient from period covers day procedure professional ${WHERE}`,
  },
  {
    role: "serviceDateTo",
    says: [
      "service date to",
      "service to",
      "claim to date",
      "line to date",
      "statement to date",
      "statement to",
      "statement covers to",
      "expense date last",
      "service date last",
    ],
    perhaps: ["to date", "to"],
    beside: `patient period covers day date professional service ${WHERE}`,
  },
  { role: "birthDate", says: ["birth date"], perhaps: ["birth"], beside: `date ${PEOPLE}` },
  {
    role: "sex",
    says: ["sex"],
    perhaps: ["m f", "f m"],
    beside: `code id administrative birth legal assigned at m f u ${PEOPLE}`,
  },
  {
    role: "units",
    says: [
      "units",
      "quantity",
      "service units",
      "service count",
      "units count",
      "days units",
      "charge quantity",
    ],
    beside: `service number days count quantity procedure ${WHERE} ${IN_REVENUE_CENTER}`,
  },
  {
    role: "charge",
    says: ["charge", "billed amount", "submitted amount", "billed charge", "total billed"],
    perhaps: ["billed", "fee", "fee amount", "amount"],
    beside: `amount total gross service procedure line level submitted billed usd dollars ${IN_REVENUE_CENTER}`,
  },
  {
    role: "npi",
    says: ["npi", "national provider id"],
    beside: `rendering provider physician billed referring attending operating ordering supervising facility service
      servicing organization group performing clinician doctor practitioner other at op ot cpo carr number id code
      treating appointment resource scheduled practice individual prescriber pcp specialist ${WHERE}`,
  },
  {
    role: "ndc",
    says: ["ndc", "national drug code"],
    beside: `code number drug id service ide upc ${WHERE} ${IN_REVENUE_CENTER}`,
  },
  {
    role: "revenueCode",
    says: ["revenue code", "revenue center", "revenue center code"],
    beside: `code ub ${WHERE}`,
  },
  {
    role: "claimId",
    says: [
      "claim",
      "claim id",
      "claim number",
      "claim control number",
      "claim reference number",
      "claim referring number",
      "claim key",
      "patient control number",
      "encounter id",
      "encounter number",
      "encounter",
      "visit id",
      "visit number",
      "invoice number",
      "invoice id",
      "voucher",
      "voucher number",
      "superbill number",
      "csn",
      "encounter csn",
    ],
    beside: "id number patient payer internal control unique header system source",
  },
  {
    role: "patientId",
    says: [
      "patient id",
      "patient number",
      "patient account",
      "patient account number",
      "medical record number",
      "medical record",
      "med rec number",
      "emr number",
      "chart",
      "chart number",
      "chart id",
      "member id",
      "member number",
      "beneficiary id",
      "person id",
      "person number",
      "recipient id",
      "recipient number",
      "enrollee id",
      "client id",
      "client number",
      "desynpuf id",
      "medicare id",
      "medicaid id",
      "account",
      "account number",
    ],
    beside: "id number patient member beneficiary unique internal external encrypted health",
  },
  {
    role: "codeSystem",
    says: [
      "code type",
      "code system",
      "code set",
      "code scheme",
      "code qualifier",
      "icd qualifier",
      "vocabulary",
    ],
    perhaps: ["system", "type", "terminology"],
    beside: "diagnosis procedure service name id medical clinical billed qualifier",
  },
  {
    role: "code",
    says: ["code"],
    beside: "medical clinical value item number submitted billed",
  },
];

/**
 * Diagnoses that do not belong to the numbered ones of a line: the code is checked like any, but it takes no
 * position among them and no pointer can mean it.
 */
export const DIAGNOSIS_ASIDE: RoleSpelling = {
  role: "code",
  says: [
    "admitting diagnosis",
    "reason visit diagnosis",
    "reason visit code",
    "external cause",
    "external diagnosis",
    "ecode",
  ],
  // As often the patient's own words.
  perhaps: ["reason visit"],
  beside: `code icd10 icd cm patient diagnosis injury ${WHERE}`,
};

/** Words by which a form says how a column is to be filled in: `Date of Service (MM/DD/YYYY) - required`. */
export const WORDS_OF_FORMS: ReadonlySet<string> = new Set(
  `required optional mandatory format mm dd yy yyyy ccyy mmddyy mmddyyyy yyyymmdd ccyymmdd if any applicable or and in with
  without do not include use enter only please max maximum up separated by comma commas semicolon semicolons`.split(
    /\s+/,
  ),
);

/** More of them, with how many before: `10 digits`, `no decimal`. */
export const COUNTED_IN_FORMS: ReadonlySet<string> = new Set(
  "digit digits char chars character characters decimal decimals dot dots".split(" "),
);

/** Words that make a header name the description of what its other words say. */
export const DESCRIPTION_WORDS: ReadonlySet<string> = new Set([
  "description",
  "name",
  "text",
  "definition",
  "label",
  "meaning",
  "narrative",
]);

/** Words that may stand beside those without changing what is described. */
export const WORDS_BESIDE_DESCRIPTION: ReadonlySet<string> = new Set([
  "long",
  "short",
  "full",
  "official",
  "plain",
]);

/** Roles whose codes can have a description. */
export const DESCRIBED_ROLES: ReadonlySet<ColumnRole> = new Set([
  "diagnosis",
  "procedure",
  "modifier",
  "placeOfService",
  "code",
]);
