import type { Day } from "../../codes/types";
import type { ClaimLine } from "../line-types";
import type { Severity } from "../types";

export const CONFLICT_FIELDS = ["modifiers", "procedures", "serviceDay"] as const;
type Line = ClaimLine<(typeof CONFLICT_FIELDS)[number]>;

/** Modifiers of which one cannot stand beside one of the others. */
interface Conflict {
  readonly some: readonly string[];
  readonly others: readonly string[];
  readonly severity: Severity;
  /** Why, in words that follow "for", and what to do. */
  readonly because: string;
  /** Lines on which the two were right all the same. */
  readonly isExcused?: (line: Line) => boolean;
}

/** Two modifiers that exclude each other, in the order in which `because` speaks of them. */
export interface ConflictFound extends Pick<Conflict, "severity" | "because"> {
  readonly pair: readonly [string, string];
}

/** Before that day suppliers billed a pair of one item with both on one line: equipment, footwear, braces, lenses. */
const A_LINE_FOR_EACH_SIDE: Day = 20190301;
const SUPPLY = /^[AEKLV]\d{4}$/;

function isPairOfSupplies({ procedures, serviceDay: { day } }: Line): boolean {
  return day < A_LINE_FOR_EACH_SIDE && procedures.some(({ code }) => SUPPLY.test(code));
}

const KEEP_ONE = "keep the one that is right";

/** Of these only one is right on a line: each says something else of the same thing. */
function onlyOneOf(group: readonly string[], because: string): Conflict {
  return {
    some: group,
    others: group,
    severity: "warning",
    because: `${because}: ${KEEP_ONE}`,
  };
}

const CONFLICTS: readonly Conflict[] = [
  {
    some: ["50"],
    others: ["LT", "RT"],
    severity: "error",
    because: `50 says both sides and the other one side: ${KEEP_ONE}`,
  },
  {
    some: ["26"],
    others: ["TC"],
    severity: "error",
    because:
      "26 bills only the professional part and TC only the technical part: keep one, or neither if both parts are billed",
  },
  {
    some: ["LT"],
    others: ["RT"],
    severity: "warning",
    because:
      "one says the left side and the other the right: use 50 for both sides, or a line for each side",
    isExcused: isPairOfSupplies,
  },
  {
    some: ["59"],
    others: ["XE", "XP", "XS", "XU"],
    severity: "warning",
    because: "the second is a more exact form of 59: keep the one that the payer takes",
  },
  {
    some: ["CQ"],
    others: ["GN", "GO"],
    severity: "warning",
    because: `CQ is for an assistant in physical therapy, which GP names: ${KEEP_ONE}`,
  },
  {
    some: ["CO"],
    others: ["GN", "GP"],
    severity: "warning",
    because: `CO is for an assistant in occupational therapy, which GO names: ${KEEP_ONE}`,
  },
  {
    some: ["GX"],
    others: ["EY", "GA", "GL", "GZ"],
    severity: "warning",
    because: `GX tells of a notice that nobody had to give, and Medicare sends a line with both back: ${KEEP_ONE}`,
  },
  onlyOneOf(
    ["GA", "GZ"],
    "GA says that the patient got a notice that Medicare may not pay, and GZ that there was none",
  ),
  onlyOneOf(["GN", "GO", "GP"], "each names another kind of therapy"),
  onlyOneOf(
    ["AA", "AD", "QK", "QX", "QY", "QZ"],
    "each says in another way who gave the anesthesia",
  ),
  onlyOneOf(["P1", "P2", "P3", "P4", "P5", "P6"], "a patient has one physical status"),
  onlyOneOf(["80", "81", "82"], "each names another kind of assistant at surgery"),
  onlyOneOf(["73", "74"], "73 says stopped before the anesthesia, and 74 after it"),
  onlyOneOf(["JW", "JZ"], "JW bills what was thrown away, and JZ says that nothing was"),
  onlyOneOf(["NU", "RR", "UE"], "an item is bought new (NU), bought used (UE) or rented (RR)"),
  onlyOneOf(["KH", "KI", "KJ"], "each names other months of a rental"),
  onlyOneOf(
    ["K0", "K1", "K2", "K3", "K4"],
    "each names another level of walking with an artificial leg",
  ),
  onlyOneOf(["GV", "GW"], "GV is for the illness that the hospice cares for, and GW for another"),
  onlyOneOf(["GC", "GE"], "GC says that the teaching physician took part, and GE that none did"),
  onlyOneOf(["PN", "PO"], "each says something else of how the department is paid"),
];

/** Why two different modifiers (claim form) cannot stand on the line together; null if they can, as far as we know. */
export function conflictBetween(earlier: string, later: string, line: Line): ConflictFound | null {
  for (const { some, others, severity, because, isExcused } of CONFLICTS) {
    if (isExcused?.(line)) continue;
    if (some.includes(earlier) && others.includes(later))
      return { pair: [earlier, later], severity, because };
    if (some.includes(later) && others.includes(earlier))
      return { pair: [later, earlier], severity, because };
  }
  return null;
}
