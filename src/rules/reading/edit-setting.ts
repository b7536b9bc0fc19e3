import type { EditSetting } from "../../codes/types";
import type { ClaimLine } from "../line-types";
import type { SETTING_FIELDS } from "./claim-setting";
import { claimSetting } from "./claim-setting";

/** The tables for professional claims: where those of practitioners were not added, those of suppliers. */
const PROFESSIONAL: readonly EditSetting[] = ["practitioner", "dme"];
const ANY: readonly EditSetting[] = ["practitioner", "hospital", "dme"];

/**
 * Which of the tables of the National Correct Coding Initiative a line is held against; null for none: they are not
 * for inpatients, and those for hospitals not for physicians. A line that does not tell is held against what is there.
 */
export function editSetting(
  line: Pick<ClaimLine, (typeof SETTING_FIELDS)[number]>,
  has: (setting: EditSetting) => boolean,
): EditSetting | null {
  switch (claimSetting(line)) {
    case "inpatient":
      return null;
    case "facility":
      return has("hospital") ? "hospital" : null;
    case "unknown":
      return ANY.find(has) ?? null;
    default:
      return PROFESSIONAL.find(has) ?? null;
  }
}
