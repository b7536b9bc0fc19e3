import type { UnitLimit, UnitLimits } from "../../codes/types";
import { isFor } from "../ncci/edit-pairs";
import type { LimitFile } from "./limit-file";

type Lookup = (code: string) => UnitLimit | null;

const NO_LIMITS: Lookup = () => null;

function lookup(file: LimitFile, isCurrent: boolean): Lookup {
  const known: UnitLimit[] = [];
  return (code) => {
    const place = file.placeOf(code);
    return place < 0 ? null : (known[place] ??= { ...file.limitAt(place), isCurrent });
  };
}

/** The practice's files of limits as one: on each day the newest that had come by then. */
export function unitLimits(files: readonly LimitFile[]): UnitLimits {
  const newestFirst = files
    .map((file) => ({ ...file.facts, current: lookup(file, true), since: lookup(file, false) }))
    .sort((a, b) => (b.from ?? 0) - (a.from ?? 0));
  return {
    has: (setting) => files.some(({ facts }) => isFor(facts, setting)),
    on(day, setting) {
      const file = newestFirst.find((each) => isFor(each, setting) && (each.from ?? 0) <= day);
      if (!file) return NO_LIMITS;
      return file.to === null || day <= file.to ? file.current : file.since;
    },
  };
}
