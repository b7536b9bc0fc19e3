import type { UnitLimits } from "../../codes/types";
import { isFor } from "../ncci/edit-pairs";
import type { LimitFile } from "./read-limits";

/** The practice's files of limits as one: on each day the newest that had come by then. */
export function unitLimits(files: readonly LimitFile[]): UnitLimits {
  const newestFirst = [...files].sort((a, b) => (b.facts.from ?? 0) - (a.facts.from ?? 0));
  return {
    has: (setting) => files.some(({ facts }) => isFor(facts, setting)),
    on(code, day, setting) {
      const file = newestFirst.find(
        ({ facts }) => isFor(facts, setting) && (facts.from ?? 0) <= day,
      );
      const limit = file?.limitOf(code) ?? null;
      const end = file?.facts.to ?? null;
      return limit && { ...limit, isCurrent: end === null || day <= end };
    },
  };
}
