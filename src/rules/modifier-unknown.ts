import { isAmbulanceModifier } from "../codes/ambulance-modifiers";
import { introducedOn, isKnownCptModifier } from "../codes/cpt-modifiers";
import { toUs } from "../codes/day";
import { looksLikeCptModifier, looksLikeModifier } from "../codes/modifier";
import { defineCellRule } from "./define";
import type { CodeCell, Verdict } from "./types";

const OR_PAYERS_OWN =
  "enter the modifier that is meant, or leave it if the payer gave it out itself, as workers' compensation and Medicaid do in some states";
const OTHER = "choose a modifier that was valid on the date of service";
const TWO_CHARACTERS = 2;

function cptVerdict({ code, day }: CodeCell): Verdict | null {
  if (!isKnownCptModifier(code)) {
    return {
      message: `${code} is not a CPT modifier that we know: ${OR_PAYERS_OWN}`,
      severity: "warning",
    };
  }
  const from = introducedOn(code);
  if (from === null || day >= from) return null;
  return {
    message: `Modifier ${code} can be used only from ${toUs(from)} on: ${OTHER}`,
    severity: "warning",
  };
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["0", "O"],
  ["I", "1"],
  ["1", "I"],
  ["S", "5"],
  ["5", "S"],
]);

/** The two characters the other way round, or with a lookalike: what a typing slip may have hidden. */
function slips({ code, day, tables }: CodeCell): string[] {
  const [first = "", second = ""] = code;
  const [one = first, two = second] = [LOOKALIKES.get(first), LOOKALIKES.get(second)];
  const others = new Set([second + first, one + second, first + two, one + two]);
  return [...others].filter(
    (other) =>
      other !== code &&
      (tables.modifier.on(other, day).status === "valid" || isKnownCptModifier(other)),
  );
}

function levelTwoVerdict(cell: CodeCell): Verdict | null {
  const { code, day, tables } = cell;
  const { status, span } = tables.modifier.on(code, day);
  if (status === "valid" || isAmbulanceModifier(code)) return null;
  const { coverage } = tables.modifier;
  if (status === "outside-coverage") {
    if (day < coverage.from || coverage.to === null) return null;
    return {
      message: `${code} is not in the HCPCS modifier list held here, which ends on ${toUs(coverage.to)}: check that it is valid on the date of service`,
      severity: "warning",
    };
  }
  if (status === "not-yet" && span)
    return { message: `Modifier ${code} can be used only from ${toUs(span.from)} on: ${OTHER}` };
  if (status === "expired" && span?.to)
    return { message: `Modifier ${code} ended on ${toUs(span.to)}: ${OTHER}` };
  return {
    message: `${code} is not in the HCPCS modifier list: ${OR_PAYERS_OWN}`,
    severity: "warning",
    suggest: () => slips(cell),
  };
}

/** A modifier that no list has, or that was not in force on the date of service. */
export const modifierUnknown = defineCellRule({
  id: "modifier-unknown",
  severity: "error",
  title: "Modifier does not exist",
  explanation:
    "Modifiers that begin with a letter are looked up in CMS's HCPCS Level II file, with their dates; the two letters for " +
    "origin and destination of an ambulance ride are accepted. One that had ended on the date of service, or had not begun, is an " +
    "error. One that never was in the list is a warning: payers may give out modifiers of their own, as workers' compensation does in Texas " +
    "and California. Of CPT modifiers only the numbers are known here, and from no official list: a warning too. So is " +
    "a modifier on a date past the end of CMS's file, which may be new.",
  sources: [
    {
      document: "HCPCS Level II code files (CMS)",
      section: "modifiers, October 2025 to April 2026",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24D",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 15",
      section: "section 30 (General Billing Guidelines), modifiers of ambulance services",
    },
    {
      document: "Texas Administrative Code, title 28",
      section: "section 134.210 (modifiers of the state's own for workers' compensation)",
    },
  ],
  appliesTo: ["modifier"],
  phase: "identity",
  examples: [
    { kind: "modifier", cell: "ZZ", instead: null },
    { kind: "modifier", cell: "MA", on: 20250115, instead: null },
    { kind: "modifier", cell: "12", instead: "25" },
  ],

  check(cell) {
    const { code } = cell;
    if (code.length !== TWO_CHARACTERS || !looksLikeModifier(code)) return null;
    return looksLikeCptModifier(code) ? cptVerdict(cell) : levelTwoVerdict(cell);
  },
});
