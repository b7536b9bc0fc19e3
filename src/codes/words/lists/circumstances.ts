import type { PhraseList } from "../phrase-list";
import { combined } from "./combined";

/** Contact with what may make ill (ICD-10-CM Z20 and Z77). */
const EXPOSURES = combined(
  ["exposure to *", "exposed to *", "* exposure", "contact with *", "* contact"],
  {
    "covid, coronavirus": "covid 19",
    "flu, influenza, rsv, measles, mumps, mono, monkeypox, norovirus":
      "other viral communicable diseases",
    "strep, staph, mrsa, pertussis, whooping cough, scarlet fever":
      "other bacterial communicable diseases",
    "tb, tuberculosis": "tuberculosis",
    "std, sti, syphilis, gonorrhea, chlamydia, herpes":
      "infections with predominantly sexual mode of transmission",
    hiv: "human immunodeficiency virus hiv",
    "hepatitis, hep b, hep c": "viral hepatitis",
    "chickenpox, chicken pox, varicella, shingles": "varicella",
    "rabies, rabid animal, bat": "rabies",
    "german measles, rubella": "rubella",
    meningitis: "meningococcus",
    "lice, head lice, scabies, bed bugs": "pediculosis acariasis and other infestations",
    lead: "lead",
    asbestos: "asbestos",
    mold: "mold toxic",
    radon: "radon",
    noise: "noise",
    "chemicals, chemical": "other hazardous chiefly nonmedicinal chemicals",
    "blood, body fluids, needle stick": "potentially hazardous body fluids",
    "second hand smoke, secondhand smoke, passive smoke, cigarette smoke":
      "environmental tobacco smoke",
    "sick person, illness": "unspecified communicable disease",
  },
  "contact with and suspected exposure to *",
);

/** What people do not bear (Z88 and Z91.0). */
const ALLERGIES = combined(["* allergy", "allergic to *", "allergy to *", "* allergies"], {
  "penicillin, pcn, amoxicillin, amox, ampicillin": "allergy status to penicillin",
  "sulfa, sulfonamide, bactrim": "allergy status to sulfonamides",
  "antibiotic, cephalosporin, keflex, cipro, erythromycin":
    "allergy status to other antibiotic agents",
  "codeine, morphine, narcotic, opioid, opiate": "allergy status to narcotic agent",
  "aspirin, nsaid, ibuprofen, tylenol, pain medicine": "allergy status to analgesic agent",
  "anesthesia, anesthetic, lidocaine": "allergy status to anesthetic agent",
  vaccine: "allergy status to serum and vaccine",
  "drug, medication, medicine":
    "allergy status to unspecified drugs medicaments and biological substances",
  "contrast, contrast dye, dye, iodine, ct dye": "radiographic dye allergy status",
  "latex, rubber": "latex allergy status",
  "tape, adhesive": "other nonmedicinal substance allergy status",
  "peanut, nut, peanuts": "allergy to peanuts",
  "tree nut, wheat, soy, strawberry, food": "allergy to other foods",
  "milk, dairy": "allergy to milk products",
  "egg, eggs": "allergy to eggs",
  "shellfish, seafood, fish, shrimp": "allergy to seafood",
  "red meat, meat": "allergy to mammalian meats",
  "bee, bee sting, wasp": "bee allergy status",
  "insect, insect bite, fire ant": "other insect allergy status",
  "pollen, grass, ragweed, tree": "allergic rhinitis due to pollen",
  "cat, dog, pet, pet dander": "allergic rhinitis due to animal hair and dander",
  "dust, dust mite, mold, environmental": "other allergic rhinitis",
});

/** What ran in the family (Z80 to Z84). */
const FAMILY = combined(
  [
    "family history of *",
    "family history *",
    "fhx *",
    "fh *",
    "fam hx *",
    "family hx *",
    "family hx of *",
    "fhx of *",
  ],
  {
    "breast cancer, breast ca": "malignant neoplasm of breast",
    "colon cancer, colon ca, stomach cancer, pancreatic cancer, liver cancer, rectal cancer":
      "malignant neoplasm of digestive organs",
    "prostate cancer, prostate ca": "malignant neoplasm of prostate",
    "ovarian cancer, ovarian ca": "malignant neoplasm of ovary",
    "uterine cancer, cervical cancer, endometrial cancer":
      "malignant neoplasm of other genital organs",
    "lung cancer, lung ca": "malignant neoplasm of trachea bronchus and lung",
    "kidney cancer": "malignant neoplasm of kidney",
    "bladder cancer": "malignant neoplasm of bladder",
    "skin cancer, melanoma, thyroid cancer, brain cancer":
      "malignant neoplasm of other organs or systems",
    lymphoma: "other malignant neoplasms of lymphoid hematopoietic and related tissues",
    "cancer, ca": "malignant neoplasm unspecified",
    "diabetes, dm": "diabetes mellitus",
    "heart disease, heart attack, cad, mi, high blood pressure, hypertension, htn":
      "ischemic heart disease and other diseases of circulatory system",
    "stroke, cva": "stroke",
    "high cholesterol": "familial hypercholesterolemia",
    "thyroid, thyroid disease": "other endocrine nutritional and metabolic diseases",
    "asthma, copd": "asthma and other chronic lower respiratory diseases",
    "alzheimers, dementia, parkinsons, seizures, migraine":
      "epilepsy and other diseases of nervous system",
    "depression, mental illness, bipolar, anxiety, suicide, autism":
      "other mental and behavioral disorders",
    "alcoholism, alcohol abuse": "alcohol abuse and dependence",
    "drug abuse": "other psychoactive substance abuse and dependence",
    "kidney disease, kidney stones": "other disorders of kidney and ureter",
    glaucoma: "blindness and visual loss",
    "anemia, bleeding disorder, clotting disorder, sickle cell":
      "diseases of blood and blood forming organs",
    "colon polyps, crohns": "other diseases of digestive system",
    "birth defects": "other congenital malformations deformations",
    "sudden death": "sudden cardiac death",
  },
  "family history of *",
);

/** What a patient has had (Z85 to Z87). */
const PERSONAL = combined(
  [
    "history of *",
    "hx of *",
    "hx *",
    "h/o *",
    "personal history of *",
    "past *",
    "prior *",
    "previous *",
  ],
  {
    "breast cancer, breast ca": "malignant neoplasm of breast",
    "colon cancer, colon ca": "other malignant neoplasm of large intestine",
    "prostate cancer, prostate ca": "malignant neoplasm of prostate",
    "lung cancer, lung ca": "other malignant neoplasm of bronchus and lung",
    "cervical cancer": "malignant neoplasm of cervix uteri",
    "uterine cancer, endometrial cancer": "malignant neoplasm of other parts of uterus",
    "ovarian cancer": "malignant neoplasm of ovary",
    "bladder cancer": "malignant neoplasm of bladder",
    "kidney cancer": "other malignant neoplasm of kidney",
    "thyroid cancer": "malignant neoplasm of thyroid",
    "testicular cancer": "malignant neoplasm of testis",
    melanoma: "malignant melanoma of skin",
    "skin cancer, basal cell, bcc, scc": "other malignant neoplasm of skin",
    lymphoma: "non hodgkin lymphomas",
    "cancer, ca": "malignant neoplasm unspecified",
    "colon polyps, colon polyp, polyps": "colon polyps",
    "stroke, cva, tia":
      "transient ischemic attack and cerebral infarction without residual deficits",
    "dvt, blood clot, blood clots": "other venous thrombosis and embolism",
    "pe, pulmonary embolism": "pulmonary embolism",
    "cardiac arrest": "sudden cardiac arrest",
    pneumonia: "pneumonia recurrent",
    covid: "covid 19",
    tb: "tuberculosis",
    mrsa: "methicillin resistant staphylococcus aureus infection",
    "c diff": "clostridioides difficile infection",
    "uti, utis": "urinary tract infections",
    "kidney stones, kidney stone, renal calculi": "urinary calculi",
    "ulcer, ulcers, pud": "peptic ulcer disease",
    "gestational diabetes, gdm": "gestational diabetes",
    "preterm labor, preterm birth": "pre term labor",
    "concussion, tbi": "traumatic brain injury",
    "fracture, broken bone": "healed traumatic fracture",
    anaphylaxis: "anaphylaxis",
    "chemo, chemotherapy": "antineoplastic chemotherapy",
    radiation: "irradiation",
    "suicide attempt": "suicidal behavior",
    abuse: "unspecified adult abuse",
    "smoking, tobacco, tobacco use, nicotine": "nicotine dependence",
    "abnormal pap": "cervical dysplasia",
  },
  "personal history of *",
);

/** What was put in, taken out or joined (Z89 to Z98). */
const AFTER_SURGERY: PhraseList = {
  ...combined(
    ["*", "status post *", "s/p *", "history of *", "hx of *", "hx *", "* status", "prior *"],
    {
      "tkr, tka, total knee, total knee replacement, total knee arthroplasty, artificial knee":
        "presence of artificial knee joint",
      "thr, tha, total hip, total hip replacement, total hip arthroplasty, artificial hip":
        "presence of artificial hip joint",
      "tsr, total shoulder, shoulder replacement, total shoulder replacement":
        "presence of artificial shoulder joint",
      "ankle replacement": "presence of artificial ankle joint",
      "cabg, bypass surgery, heart bypass, open heart surgery":
        "presence of aortocoronary bypass graft",
      "coronary stent, cardiac stent, heart stent, pci":
        "presence of coronary angioplasty implant and graft",
      "angioplasty, ptca": "coronary angioplasty status",
      "aicd, icd implant": "presence of automatic implantable cardiac defibrillator",
      lvad: "presence of heart assist device",
      "valve replacement, avr, mvr": "presence of prosthetic heart valve",
      "iol, lens implant": "presence of intraocular lens",
      "cholecystectomy, gallbladder removed, gallbladder surgery, appendectomy, colectomy":
        "acquired absence of other specified parts of digestive tract",
      "tah, tah bso, total hysterectomy": "acquired absence of both cervix and uterus",
      oophorectomy: "acquired absence of ovaries",
      tonsillectomy: "acquired absence of other organs",
      prostatectomy: "acquired absence of other genital organs",
      "lobectomy, pneumonectomy": "acquired absence of lung",
      gastrectomy: "acquired absence of stomach",
      "nephrectomy, one kidney": "acquired absence of kidney",
      "splenectomy, spleen removed": "acquired absence of spleen",
      "lap band, gastric sleeve, sleeve gastrectomy, weight loss surgery, gastric bypass":
        "bariatric surgery status",
      "btl, tubal, tubal ligation": "tubal ligation status",
      "spinal fusion, lumbar fusion, cervical fusion": "arthrodesis status",
      "vp shunt": "presence of cerebrospinal fluid drainage device",
      "kidney transplant, renal transplant": "kidney transplant status",
      "bone marrow transplant, bmt": "bone marrow transplant status",
      "peg, peg tube, g tube": "gastrostomy status",
      trach: "tracheostomy status",
      ileostomy: "ileostomy status",
      "suprapubic catheter": "cystostomy status",
      "cochlear implant": "cochlear implant status",
      "breast implants": "breast implant status",
      dentures: "presence of dental prosthetic device",
      "port, mediport, portacath, picc": "presence of other vascular implants and grafts",
      "av fistula, fistula for dialysis":
        "presence of other vascular implants and grafts | dependence on renal dialysis",
    },
  ),
  "prior c section": "maternal care for scar from previous cesarean delivery",
  "previous cesarean": "maternal care for scar from previous cesarean delivery",
  "repeat c section": "maternal care for scar from previous cesarean delivery",
};

/** What a patient takes (Z79). */
const MEDICINES = combined(
  ["on *", "taking *", "takes *", "* therapy", "long term *", "chronic * use"],
  {
    "coumadin, warfarin, eliquis, xarelto, pradaxa, anticoagulant, anticoagulation, blood thinners":
      "anticoagulants",
    "plavix, brilinta, antiplatelet": "antithrombotics antiplatelets",
    "aspirin, asa": "aspirin",
    "nsaids, nsaid, ibuprofen": "non steroidal anti inflammatories nsaid",
    "antibiotics, antibiotic": "antibiotics",
    insulin: "insulin",
    "metformin, glipizide, oral diabetes meds, diabetes pills, jardiance":
      "oral hypoglycemic drugs",
    "ozempic, trulicity, mounjaro, victoza, glp 1": "injectable non insulin antidiabetic drugs",
    "steroids, steroid, prednisone": "systemic steroids",
    "inhaled steroids": "inhaled steroids",
    "opioids, opioid, narcotics, pain meds, oxycodone, opiates": "opiate analgesic",
    tamoxifen: "selective estrogen receptor modulators",
    "arimidex, letrozole, aromatase inhibitor": "aromatase inhibitors",
    "fosamax, bisphosphonate": "bisphosphonates",
    hormones: "hormonal contraceptives",
    methotrexate: "antimetabolite agent",
    "immunosuppressants, immunosuppressant": "immunosuppressants",
    "biologics, biologic": "immunosuppressive biologic",
  },
  "long term current use of *",
);

/** Circumstances that ICD-10-CM has codes for in chapter 21, in the patterns that charts write them in. */
export const CIRCUMSTANCES: PhraseList = {
  ...EXPOSURES,
  ...ALLERGIES,
  ...PERSONAL,
  ...FAMILY,
  ...AFTER_SURGERY,
  ...MEDICINES,
  ...combined(["on *", "taking *", "* therapy", "long term *"], {
    "statin, lithium, meds, medicine, high risk medication, controlled substance":
      "other long term current drug therapy",
  }),
};
