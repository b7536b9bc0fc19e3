/**
 * What people and systems write for one word, in practice management exports, payers' reports and the CMS files
 * (LDS, SynPUF). On the left the word as `spellings.ts` uses it, on the right its other spellings; a spelling that
 * stands for two words (`dos`) gives both.
 */
const SPELLED: Readonly<Record<string, string>> = {
  diagnosis: "dx dxs dgns dgn diag diags diagn diagnoses diagnostic diagnosises",
  code: "cd cds codes cde coding",
  number: "num nums nbr no numb numbers",
  id: "ids ident identifier identifiers identification",
  icd: "icds",
  procedure: "proc procs procedures prcdr prcd px proced",
  hcpcs: "hcpc hcpcps",
  cpt: "cpts",
  modifier: "mod mods mdfr modifiers modif modf mdf mdfrs modfr",
  pointer: "ptr ptrs pointers pntr pntrs link links linkage",
  reference: "refs references",
  place: "plc",
  service: "svc svcs srvc srv serv services",
  date: "dt dte dates",
  birth: "brth",
  beneficiary: "bene benef",
  patient: "pat pt ptnt patients",
  member: "mbr mem memb",
  sex: "gender gndr gendr genders",
  units: "unit ut uts unts",
  quantity: "qty qnty quant quantities",
  count: "cnt counts",
  charge: "chrg chg chrgs chgs charges charged chgd",
  amount: "amt amts amnt",
  billed: "bill billing blg bllg bld",
  submitted: "sbmtd sub submit subm sbmt",
  total: "tot ttl",
  provider: "prov prvdr prv prvd providers",
  physician: "phys physn phy phyn md",
  rendering: "rend rndrng rndr rendered rendrng",
  referring: "ref rfr rfrg rfrng refer referral",
  attending: "attn attnd atndg attend atnd",
  operating: "oprtg oper operator oprtng",
  ordering: "ord ordrg ordered ordrng",
  supervising: "sup supv superv suprvsng",
  organization: "org organisation orgnztn",
  facility: "fac fclty",
  performing: "prf perf prfrmg prfmg",
  revenue: "rev revn revnue",
  center: "cntr ctr centre",
  description: "desc descr descriptions dscr dscrptn descript descriptor dsc",
  principal: "prncpal prncpl prin princ primary prim pri prmry main",
  secondary: "scndry secondry secnd",
  other: "oth othr addl additional",
  admitting: "admtg admit admitted admission adm",
  claim: "clm claims clms",
  line: "ln lne lines",
  from: "frm start starting begin beginning bgn strt started",
  to: "thru through end ending ended thr until",
  expense: "expns expenses",
  account: "acct accnt acnt",
  type: "typ",
  system: "sys systems",
  qualifier: "qual qlfr qualfr qualif quals",
  external: "ext extnl",
  reason: "rsn",
  statement: "stmt stmnt",
  appointment: "appt apptmt",
  encounter: "enc enctr",
  cause: "causes",
  text: "txt",
  "service date": "dos sdos",
  "birth date": "dob birthday bday bdate",
  "units service": "uos",
  "place service": "pos",
  "principal diagnosis": "pdx",
  "admitting diagnosis": "admdx",
  "medical record number": "mrn",
  "claim number": "icn dcn tcn pcn ccn",
  "medicare id": "mbi hicn hic",
};

/** Words without meaning of their own in a header. */
const WITHOUT_MEANING = new Set(["of", "the", "for"]);

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SPELLED).flatMap(([words, spellings]) =>
    spellings.split(" ").map((spelling) => [spelling, words.split(" ")] as const),
  ),
);

/** Words that have no other spelling, but may be run together with others: `dateofservice`. */
const MORE_WORDS =
  "of ndc npi icd10 line level visit encounter chart record medical name text long short control invoice set days statement drug national";

/** Every word and spelling that a run-together header may be made of. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...SYNONYMS.keys(),
  ...Object.keys(SPELLED).flatMap((words) => words.split(" ")),
  ...MORE_WORDS.split(" "),
]);

/** The words that one spelling stands for; the spelling itself where it has no other form. */
export function wordsSpelled(spelling: string): readonly string[] {
  if (WITHOUT_MEANING.has(spelling)) return [];
  return SYNONYMS.get(spelling) ?? [spelling];
}
