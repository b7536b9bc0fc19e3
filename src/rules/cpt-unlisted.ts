import { toUs } from "../codes/day";
import { looksLikeCpt } from "../codes/cpt";
import { suggestCodes } from "../codes/suggest";
import type { CodeOnDay } from "../codes/types";
import { defineCellRule } from "./define";
import type { CodeCell } from "./types";

/** More would not be read. */
const MOST_SUGGESTED = 8;

function reasonFor({ status, span }: CodeOnDay): string | null {
  if (status === "unknown") return "is not in the CPT list that was added";
  if (status === "not-yet" && span)
    return `can be used only from ${toUs(span.from)} on, by the CPT list that was added`;
  const end = span?.to ?? null;
  if (status === "expired" && end !== null)
    return `ended on ${toUs(end)}, by the CPT list that was added`;
  return null;
}

function closeCodes({ code, day, description, tables }: CodeCell): string[] {
  const words = description === null ? {} : { description };
  return suggestCodes(tables, "cpt", code, { day, limit: MOST_SUGGESTED, ...words }).map(
    (suggested) => suggested.code,
  );
}

/** A CPT code that the practice's own list does not have. */
export const cptUnlisted = defineCellRule({
  id: "cpt-unlisted",
  severity: "error",
  needs: "cpt",
  title: "CPT code is not in your list",
  explanation:
    "The list of CPT codes belongs to the American Medical Association and does not come with this program. Once you add yours, " +
    "codes that it does not have are shown, on the date of service where the list has dates. A list without dates, such as a fee " +
    "schedule, may simply leave a code out: then this is a warning. Only kinds of codes that the list holds at all are looked for " +
    "(with not one 9999F code in it, none is missed), and nothing is said of days before a list's own effective date.",
  sources: [
    {
      document: "45 CFR 162.1002, Medical data code sets (HIPAA)",
      section: "paragraphs (a)(5) and (b)(1): CPT as maintained and distributed by the AMA",
    },
  ],
  appliesTo: ["procedure"],
  phase: "identity",
  examples: [{ kind: "procedure", cell: "99999", instead: "99991" }],

  check(cell) {
    const { code, day, tables } = cell;
    const { cpt } = tables;
    if (!cpt || !looksLikeCpt(code) || !cpt.covers(code, day)) return null;
    const reason = reasonFor(cpt.on(code, day));
    if (reason === null) return null;
    return {
      message: `${code} ${reason}: check the code, or add the list that has it`,
      suggest: () => closeCodes(cell),
      ...(!cpt.dates(code, day) && { severity: "warning" }),
    };
  },
});
