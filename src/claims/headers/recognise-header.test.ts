import { describe, expect, jest, test } from "@jest/globals";
import type { ColumnRole } from "../types";
import { recogniseHeader, recogniseHeaders } from "./index";

/** Headers as they stand in sheets, by role; a number in front of the bar is the position that the header bears. */
const SPELLINGS: Readonly<Partial<Record<ColumnRole, string>>> = {
  diagnosis: `
    Dx | DX | Diag | Diagnosis | Diagnoses | Diagnosis Code | Diagnosis Codes | Dx Code | Dx Code(s) | DxCode
    ICD | ICD Code | ICD-10 | ICD10 | ICD 10 Code | ICD-10-CM | ICD-10-CM Code | ICD10CM | icd10_code | Diagnosis (ICD-10)
    diagnosis_codes | diagnosiscode | DIAGCD | Clm Dx | Billed Diagnosis | Submitted Dx | Final Diagnosis | Encounter Dx
    Principal Dx | Primary Diagnosis | Primary Dx Code | PRNCPAL_DGNS_CD | Prin Diag | Pri Dx | PDX | principalDiagnosisCode
    Secondary Diagnosis | Other Diagnosis | LINE_ICD_DGNS_CD | Dx Clm Level | Dx #
    1|Dx1 | 1|Dx 1 | 1|DX_1 | 1|dx01 | 1|Dx #1 | 1|ICD10_1 | 1|ICD-10 1 | 1|ICD_DGNS_CD1 | 25|ICD_DGNS_CD25 | 2|ICD_DGNS_CD_2
    1|Diagnosis Code 1 | 1|Diagnosis 1 Code | 2|diagnosis_code_2 | 12|DiagnosisCode12 | 1|Diag 1 | 3|DIAG_CD_3 | 4|Dx Code 4
    1|1st Dx | 2|2nd Diagnosis | 2|Second Diagnosis | 3|Tertiary Dx | 1|Other Dx 1 | 1|Secondary Diagnosis 1 | 1|Dx A | 12|Diagnosis L
    2|Diagnosis II | 1|21A Diagnosis | 0|dx_0 | 1|DX1_CODE | 1|ICD 1 | 1|Claim Diagnosis Code 1 | 1|Enc Dx 1 | 1|Visit Dx 1
    Dx List | Diagnosis List | All Dx Codes | 1|DX ONE | 4|Dx Four | Primary Encounter Dx | 1|ICD-10 Code #1 | 2|DiagCode2`,

  diagnosisPointer: `
    Dx Ptr | DxPtr | Dx Pointer | Diagnosis Pointer | Diag Ptr | Diagnosis Pointers | diagnosis_code_pointers | DX_PTR_CD | Pointer
    Ptr | Diag Ref | Dx Link | Linked Dx | ICD Pointer | 24E Diagnosis Pointer | 1|Dx Pointer 1 | 2|Diagnosis Code Pointer 2 | 1|Ptr1 | Diag Pointers | Dx Linked`,

  procedure: `
    CPT | CPT Code | CPT/HCPCS | CPT / HCPCS Code | CPT-4 | CPT4 Code | cpt_code | cptCode | CPTCode | CPT® | CPT Codes
    HCPCS | HCPCS Code | HCPCS_CD | HCPC | HCPCS Level II Code | HCPCS/CPT | Submitted CPT | Billed CPT | SubmittedCPT
    Proc | Proc Code | PROC_CD | Procedure | Procedure Code | Procedure Codes | PRCDR_CD | Px | Svc Code | Service Code | LN_PROC_CD
    Line Procedure Code | Principal Procedure Code | 24D CPT/HCPCS | PROCCODE 
    ICD-10-PCS | ICD10 Procedure Code | PCS | PCS Code | 1|ICD_PRCDR_CD1 | 2|ICD-10-PCS 2 | ICD Procedure
    1|HCPCS_CD_1 | 2|CPT 2 | 1|Procedure Code 1 | 1|PROC1 | 3|Px 3 | CPT # | CPT(R) | Proc # | Procedure Cd | Service CPT`,

  modifier: `
    Mod | Mods | Modifier | Modifiers | CPT Mod | Procedure Modifier | HCPCS Modifier | Modifier Code | Modifier(s) | MDFR_CD
    1|Mod 1 | 1|Mod1 | 1|Modifier 1 | 1|Submitted Mod 1 | 1|HCPCS_1ST_MDFR_CD | 2|HCPCS_2ND_MDFR_CD | 3|HCPCS_3RD_MDFR_CD
    4|Modifier 4 | 4|modifier_code_4 | 2|hcpcs_modifier_2 | 2|Second Modifier | 1|M1 | 4|M4 | 1|1st Modifier | 1|Modifier A | 1|Proc Mod 1
    2|CPT Modifier #2 | 2|Modifier_Code2 | 1|procedure_modifier_code_1 | 1|MODIFIER_ONE | 2|Modifier Two | Modifiers (All) | 1|Mod. 1`,

  placeOfService: `
    POS | POS Code | POS_CD | Place of Service | Place Of Service Code | place_of_service | placeOfService | LINE_PLACE_OF_SRVC_CD
    Plc of Svc | Line Level POS | CMS POS | 24B POS | P.O.S. | place_of_service_code | PLACEOFSERVICE | Svc Place | POS # | Facility POS | Place of Svc`,

  serviceDate: `
    DOS | D.O.S. | Date of Service | Service Date | Svc Date | Serv Dt | dateofservice | date_of_service | service_date | serviceDate
    DOS From | From DOS | DOS_FROM | Service Date From | service_date_from | Service From | Service_From | Date of Service From
    From Date of Service | Svc From Dt | SRVC_FROM_DT | CLM_FROM_DT | Claim From Date | claim_start_date | claim_line_start_date
    Service Start Date | Begin DOS | First Date of Service | first_service_dt | LINE_1ST_EXPNS_DT | Statement From Date | LN_FROM_DT
    Visit Date | Date of Visit | Encounter Date | REV_CNTR_DT | From Date | From | Date | Appointment Date | FROM_SERV_DT | Appt Date
    Statement From | Stmt From Date | Statement Covers Period From | DOS (From) | Start DOS`,

  serviceDateTo: `
    DOS To | To DOS | DOS Thru | DOS_THRU | Service Date To | service_date_to | Service End Date | Date of Service Through | Thru DOS
    CLM_THRU_DT | claim_end_date | claim_line_end_date | Service Thru Date | Service_TO | LINE_LAST_EXPNS_DT | last_service_dt
    Statement Thru Date | Last Date of Service | Thru Date | To Date | To | TO_SERV_DT | LN_TO_DT | Statement Through | Stmt Thru | DOS (To) | End DOS`,

  birthDate: `
    DOB | D.O.B. | Date of Birth | Birth Date | Birthdate | BirthDt | Patient DOB | Pt DOB | PatientDOB | BENE_BIRTH_DT | DOB_DT
    Patient Birth Date | Member DOB | birth_date | patient_dob | Patient's Date of Birth | Birthday`,

  sex: `
    Sex | Gender | Patient Sex | Pt Gender | Patient Gender | GNDR_CD | BENE_SEX_IDENT_CD | Sex Code | Administrative Sex
    Sex at Birth | Birth Sex | Member Gender | M/F | gender_code | patientSex`,

  units: `
    Units | Unit | Qty | Quantity | Units of Service | Service Units | Svc Units | Days/Units | Days & Units | UOS | Units Billed | Billed_Units
    LINE_SRVC_CNT | REV_CNTR_UNIT_CNT | Number of Units | No. of Units | Unit Count | service_unit_quantity | Sub Quantity | LN_QTY | Charge Qty | Proc Qty`,

  charge: `
    Charge | Charges | Charge Amount | Charge Amt | Billed Amt | Billed Amount | billed_amount | Amount Billed | Total Charge | Total Charges
    Billed Charges | Submitted Charge | Submitted Charge Amt | LINE_SBMTD_CHRG_AMT | REV_CNTR_TOT_CHRG_AMT | Line Charge | Chg Amt
    Charged | Total Billed Amount | Charges ($) | Billed | Gross Charge | Gross Charges | Fee Amount | Charge $`,

  npi: `
    NPI | NPI # | NPI Number | Rend NPI | Rendering NPI | Rendering Provider NPI | Rendering_Provider_NPI | RNDRNG_PHYSN_NPI | PRVDR_NPI
    Provider NPI | Prov NPI | Billing NPI | Billing Provider NPI | Bill Prov NPI | Referring NPI | Ref Provider NPI | AT_PHYSN_NPI | OP_PHYSN_NPI
    ORG_NPI_NUM | Attending Physician NPI | Facility NPI | Servicing NPI | Ordering Provider NPI | Supervising NPI | Physician NPI
    Line Level NPI | CARR_CLM_BLG_NPI_NUM | National Provider Identifier | rendering_npi | 1|PRF_PHYSN_NPI_1 | 24J Rendering NPI | Individual NPI | Appt Prov NPI
    Appointment Provider NPI | Resource NPI | Scheduled Provider NPI | Supv NPI | Group NPI #`,

  ndc: `NDC | NDC Code | NDC Number | NDC # | LINE_NDC_CD | National Drug Code | Drug NDC | REV_CNTR_IDE_NDC_UPC_NUM | ndc_code | NDC11 | NDC-11 | NDC 10 | Drug NDC #`,

  revenueCode: `Rev Code | Revenue Code | Rev Cd | REV_CNTR | REV_CNTR_CD | Revenue Center Code | revenue_code | RevCode | UB Revenue Code | UB04 Rev Code | UB-04 Revenue Code | Rev. Code`,

  claimId: `
    Claim ID | Clm ID | CLM_ID | claim_id | ClaimID | claimid | Claim | Claim # | Claim No. | Claim Number | CLAIM_NUM | CLAIMNO | Claim Control Number
    ICN | DCN | TCN | Patient Control Number | PCN | Encounter ID | Encounter Number | Visit ID | Invoice Number | Payer Claim Control Number | Enc # | Enc Nbr
    Encounter # | Visit # | Invoice # | Claim Ref # | Internal Claim # | Patient Control # | Voucher | Voucher # | Superbill # | CSN | PAT_ENC_CSN_ID`,

  patientId: `
    Patient ID | Pt ID | PatientID | patient_id | Patient Number | MRN | Medical Record Number | Chart # | Chart Number | Chart
    DESYNPUF_ID | BENE_ID | Member ID | member_id | Mbr ID | MBI | HICN | Person ID | Account Number | Acct # | Patient Account No | Medicare ID | Patient #
    Pt # | Pat # | Member # | Person # | Person Nbr | Med Rec # | Med Rec Nbr | Medical Record # | EMR # | Chart Nbr | Patient Acct # | PAT_MRN_ID`,

  codeSystem: `
    Code Type | Code System | Coding System | code_system | CodeType | Code Set | CodeSet | Coding Scheme | Code Qualifier | Dx Code Type
    diagnosis_code_type | Procedure Code Qualifier | Code System Name | Vocabulary | System | Type`,

  code: `
    Code | Codes | CODE | Medical Code | Billing Code | Clinical Code | Code Value | Billed Code | Admit Dx | ADMTG_DGNS_CD | Admitting Diagnosis Code
    Reason for Visit Dx | 1|RSN_VISIT_CD1 | External Cause Code | 1|FST_DGNS_E_CD | 3|ICD_DGNS_E_CD3 | E-Code | Ext Dx`,
};

type Row = [header: string, role: ColumnRole, position: number | null];

const ROWS: Row[] = Object.entries(SPELLINGS).flatMap(([role, spellings]) =>
  spellings
    .split(/\s*\n\s*|\s+\|\s+/)
    .filter((header) => header !== "")
    .map((spelled): Row => {
      const [, position, header] = /^(?:(\d+)\|)?(.+)$/.exec(spelled) ?? [];
      return [
        header ?? spelled,
        role as ColumnRole,
        position === undefined ? null : Number(position),
      ];
    }),
);

describe("headers of claim sheets", () => {
  test("at least 150 different spellings are held to", () => {
    expect(new Set(ROWS.map(([header]) => header)).size).toBeGreaterThanOrEqual(150);
  });

  test.each(ROWS)("%s is %s (%s)", (header, role, position) => {
    expect(recogniseHeader(header)).toMatchObject({ role, position });
  });

  test.each([
    ["Principal Dx", "principal"],
    ["PRNCPAL_DGNS_CD", "principal"],
    ["Primary Procedure", "principal"],
    ["Secondary Diagnosis 1", "secondary"],
    ["Other Dx 2", "other"],
    ["Dx 1", null],
  ])("%s has the rank %s", (header, rank) => {
    expect(recogniseHeader(header)?.rank).toBe(rank);
  });

  test.each([["M1"], ["Date"], ["From"], ["To"], ["System"], ["M/F"], ["Billed"]])(
    "%s is too short to be sure of",
    (header) => {
      expect(recogniseHeader(header)?.certain).toBe(false);
    },
  );
});

describe("headers of descriptions", () => {
  test.each<[string, ColumnRole | null, number | null]>([
    ["Description", null, null],
    ["Desc", null, null],
    ["Long Description", null, null],
    ["Code Description", null, null],
    ["Code Desc.", null, null],
    ["ICD-10 Description", "diagnosis", null],
    ["Dx Desc", "diagnosis", null],
    ["Dx 1 Desc", "diagnosis", 1],
    ["Diagnosis Code 2 Description", "diagnosis", 2],
    ["Diagnosis Description 3", "diagnosis", 3],
    ["diagnosis_1_description", "diagnosis", 1],
    ["Diagnosis Name", "diagnosis", null],
    ["Procedure Description", "procedure", null],
    ["CPT Desc", "procedure", null],
    ["CPT Short Description", "procedure", null],
    ["LN_PROC_DESC", "procedure", null],
    ["procedure_desc", "procedure", null],
    ["HCPCS Long Descriptor", "procedure", null],
    ["Service Description", "procedure", null],
    ["Modifier Description", "modifier", null],
    ["Mod 2 Desc", "modifier", 2],
    ["POS Name", "placeOfService", null],
    ["POS Description", "placeOfService", null],
    ["Place of Service Name", "placeOfService", null],
  ])("%s describes %s (%s)", (header, role, position) => {
    const meaning = recogniseHeader(header);
    expect(meaning?.role).toBe("description");
    expect(meaning?.describes ?? null).toEqual(role && { role, position });
  });
});

describe("headers that mean something else", () => {
  test.each(
    `Diagnosis Date | Dx Date | Admit Dx Date | Date of Diagnosis | Modified Date | Modified | Last Modified | Code Status | Position | Model
    Unit Price | Unit Cost | Unit Type | Unit of Measure | Units Paid | Allowed Units | Allowed Amount | Paid Amount | Balance | Patient Name | Provider Name
    Provider | Facility | Payer | Insurance | Patient First | Patient Last | First Name | Address | Zip Code | ZIP | Phone | Email | Status | Notes | Comments
    Age | Diagnosis Count | Dx Count | DRG | DRG Code | Type of Bill | POS/Bill Type | CLM_POA_IND_SW1 | POA 1 | Discharge Status Code
    ICD9_DGNS_CD_1 | ICD-9 Code | LINE_ICD9_DGNS_CD_1 | ICD9_PRCDR_CD_1 | ICD Version | PRCDR_DT1 | Procedure Date
    Subscriber ID | Subscriber DOB | Subscriber Sex | Insured DOB | Guarantor DOB | Gender Identity | Provider Gender | Birth Weight
    Claim Line Number | Line Number | Line | Line # | Claim Status | Claim Type | Claim Amount | CLM_TOT_CHRG_AMT | CLM_PMT_AMT | LINE_ALOWD_CHRG_AMT
    Charge Code | Charge Date | Entry Date | Date Paid | Paid Date | Post Date | Denial Code | Denial Reason | Reason Code | Remark Code | Condition Code
    Allowed Procedure Code | Allowed Mod 1 | Rend Taxonomy | Taxonomy Code | Tax ID | PRVDR_NUM | Bill Prov ID | NDC Units | NDC Quantity | Drug Name
    State Code | Country Code | Company Code | Procedure Date Paid | Dx Status | Dx Type | Codex | Diagram | Process | Unit 2024 Price | Charges 2024 | Dx 1 2
    Service | Revenue | Service Type | Type of Service | Days Supply | Name | Text | Comment Text | Moderator | Possible | Dosage | Dose | Index | Sexton | # | Subscriber # | Guarantor #
    Bill # | Charge # | Policy # | Group # | Auth # | Check # | Provider # | Phone # | Room # | Unit Fee | Unit Charge | Ins Charge | Service Item | Resource
    Statement Date | Statement Balance | Statement # | Appointment Type | Appointment Status | Discharge Date | PRIMARY_DX_ID | Gross | List | All | One | Facility #`
      .split(/\s*\n\s*|\s+\|\s+/)
      .map((header) => [header]),
  )("%s is no column that we read", (header) => {
    expect(recogniseHeader(header)).toBeNull();
  });
});

describe("headers that say how to fill them in", () => {
  test.each<[string, ColumnRole]>([
    ["Date of Service (MM/DD/YYYY) - required", "serviceDate"],
    ["ICD-10-CM Diagnosis Code (Primary) - do not include decimal", "diagnosis"],
    ["Procedure/Service Code (CPT or HCPCS) *", "procedure"],
    ["Modifier (if any)", "modifier"],
    ["DOB (YYYYMMDD)", "birthDate"],
    ["Dx Codes, separated by commas", "diagnosis"],
    ["NPI (10 digits)", "npi"],
  ])("%s is %s", (header, role) => {
    expect(recogniseHeader(header)?.role).toBe(role);
  });

  test.each([
    ["Required"],
    ["If any"],
    ["Format"],
    ["Decimal"],
    ["Diagnosis (present on admission)"],
  ])("%s is no column that we read", (header) => {
    expect(recogniseHeader(header)).toBeNull();
  });
});

test("a long text in the first rows is not taken apart letter by letter", () => {
  const asked = jest.spyOn(Set.prototype, "has");
  try {
    expect(recogniseHeader("x".repeat(32_000))).toBeNull();
    expect(asked.mock.calls.length).toBeLessThan(1_000);
  } finally {
    asked.mockRestore();
  }
});

describe("headers beside each other", () => {
  const positions = (...headers: string[]) =>
    recogniseHeaders(headers).map((meaning) => meaning?.position);

  test("ICD_9 and ICD_10 among numbered columns are the ninth and the tenth", () => {
    expect(positions("ICD_1", "ICD_8", "ICD_9", "ICD_10", "ICD_11")).toEqual([1, 8, 9, 10, 11]);
  });

  test("ICD-10 without numbered neighbours is the revision, and ICD-9 is not ours", () => {
    expect(recogniseHeaders(["ICD-10", "ICD-9"])).toMatchObject([
      { role: "diagnosis", position: null },
      null,
    ]);
  });

  test("CPT_4 among numbered columns is the fourth", () => {
    expect(positions("CPT_1", "CPT_2", "CPT_3", "CPT_4")).toEqual([1, 2, 3, 4]);
  });

  test("I among lettered columns is the ninth, else a Roman one", () => {
    expect(positions("Dx A", "Dx B", "Dx H", "Dx I")).toEqual([1, 2, 8, 9]);
    expect(positions("Dx I", "Dx II", "Dx III", "Dx IV")).toEqual([1, 2, 3, 4]);
  });

  test("the boxes of the CMS-1500 form that have letters are diagnoses, named or not", () => {
    expect(recogniseHeaders(["21A", "21B", "21.C", "Box 21 D"])).toMatchObject(
      [1, 2, 3, 4].map((position) => ({ role: "diagnosis", position })),
    );
  });

  test("a letter of box 24 says what the line has there", () => {
    const roles = recogniseHeaders(["24A", "24B", "24C", "24D", "24E", "24F", "24G", "24J"]);
    expect(roles.map((meaning) => meaning?.role)).toEqual([
      "serviceDate",
      "placeOfService",
      undefined,
      "procedure",
      "diagnosisPointer",
      "charge",
      "units",
      "npi",
    ]);
  });

  test("E among lettered columns is the fifth, else an external cause", () => {
    expect(positions("Dx A", "Dx B", "Dx C", "Dx D", "Dx E")).toEqual([1, 2, 3, 4, 5]);
    expect(recogniseHeader("ICD_DGNS_E_CD1")).toMatchObject({ role: "code", aside: true });
  });
});
