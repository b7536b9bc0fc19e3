import type { PhraseList } from "../phrase-list";
import { combined } from "./combined";

/** Fingers and toes by their everyday names, as the Level II modifiers FA to F9 and TA to T9 number them. */
const DIGITS: PhraseList = {
  ...combined(
    ["*"],
    {
      "index finger, pointer finger": "second digit",
      "middle finger": "third digit",
      "ring finger": "fourth digit",
      "little finger, pinky, pinky finger, pinkie": "fifth digit",
    },
    "* hand",
  ),
  ...combined(
    ["*"],
    {
      "great toe, big toe": "great toe",
      "second toe, 2nd toe": "second digit",
      "third toe, 3rd toe, middle toe": "third digit",
      "fourth toe, 4th toe": "fourth digit",
      "fifth toe, 5th toe, little toe, pinky toe": "fifth digit",
    },
    "* foot",
  ),
};

/** The fingers and toes again, as ICD-10-CM names them: a query may ask for either. */
const IN_DIAGNOSES: PhraseList = {
  "pointer finger": "index finger",
  pinky: "little finger",
  pinkie: "little finger",
  "pinky finger": "little finger",
  "big toe": "great toe",
  "little toe": "lesser toe",
  "pinky toe": "lesser toe",
};

function inEither(): PhraseList {
  const names = new Set([...Object.keys(IN_DIAGNOSES), ...Object.keys(DIGITS)]);
  return Object.fromEntries(
    Array.from(names, (name) => [
      name,
      [IN_DIAGNOSES[name], DIGITS[name]].flatMap((meaning) => meaning ?? []).join(" | "),
    ]),
  );
}

/** What offices call the Level II modifiers, where the official text says it differently. */
export const MODIFIER_NAMES: PhraseList = {
  ...inEither(),
  "abn signed": "waiver of liability statement issued as required by payer policy individual case",
  "abn on file": "waiver of liability statement issued as required by payer policy individual case",
  "signed abn": "waiver of liability statement issued as required by payer policy individual case",
  "no abn": "item or service expected to be denied as not reasonable and necessary",
  "voluntary abn": "notice of liability issued voluntary under payer policy",
  "not covered by medicare": "item or service statutorily excluded",
  "non covered service": "item or service statutorily excluded",
  "statutorily excluded": "item or service statutorily excluded",
  "teaching physician": "performed in part by resident under direction of teaching physician",
  resident: "performed by resident | resident",
  "primary care exception": "performed by resident without presence of teaching physician",
  "clia waived": "clia waived test",
  "waived lab": "clia waived test",
  "professional component": "professional component | physician",
  "tech component": "technical component",
  "pt plan of care": "outpatient physical therapy plan of care",
  "ot plan of care": "outpatient occupational therapy plan of care",
  "speech plan of care": "outpatient speech language pathology plan of care",
  pta: "physical therapist assistant",
  "pt assistant": "outpatient physical therapy physical therapist assistant",
  "ot assistant": "outpatient occupational therapy occupational therapy assistant",
  "audio only": "audio only communication technology",
  "phone only": "audio only communication technology",
  "audio video": "interactive audio and video telecommunication systems",
  "store and forward": "asynchronous telecommunications system",
  "telehealth modifier": "interactive audio and video telecommunication systems",
  "split shared": "split or shared evaluation and management visit",
  "np billing": "nurse practitioner",
  "locum tenens": "fee for time compensation arrangement substitute physician",
  locum: "fee for time compensation arrangement substitute physician",
  "covering physician": "reciprocal billing arrangement substitute physician",
  msp: "medicare secondary payer",
  "hospice unrelated": "service not related to hospice patient terminal condition",
  "not related to hospice": "service not related to hospice patient terminal condition",
  "hospice attending": "attending physician not employed by patient hospice provider",
  "assistant surgeon pa":
    "physician assistant nurse practitioner services for assistant at surgery",
  "surgical assistant": "services for assistant at surgery",
  "chiro active treatment": "acute treatment",
  "active treatment chiropractic": "acute treatment",
  "bought new": "new equipment",
  purchased: "new equipment | purchase",
  "dme rental": "rental",
  "dme purchase": "new equipment",
  "used dme": "used durable medical equipment",
  "medical policy met": "requirements specified in medical policy have been met",
  "therapy cap": "requirements specified in medical policy have been met",
  "drug waste": "drug amount discarded not administered to any patient",
  "wasted drug": "drug amount discarded not administered to any patient",
  wastage: "drug amount discarded not administered to any patient",
  "no waste": "zero drug amount discarded not administered to any patient",
  "340b": "340b drug pricing program discount",
  "state vaccine": "state supplied vaccine",
  vfc: "state supplied vaccine",
  "separate visit": "separate encounter",
  "different provider": "separate practitioner",
  "different site": "separate structure",
  "colonoscopy turned diagnostic": "colorectal cancer screening test converted to diagnostic",
  "mac anesthesia": "monitored anesthesia care service",
  crna: "crna service",
  "wrong side surgery": "surgical procedure on wrong body part",
  "wrong site": "surgical procedure on wrong body part",
  disaster: "catastrophe disaster related",
  "after hours": "special payment rate overtime | service provided at night",
  "group session": "group setting",
};
