import { fromIso, toUs } from "../../codes/day";
import type { OwnEffect, OwnFacts } from "../types";
import { adds } from "./plain";

/** CMS's edits are those of a quarter; on later days some of them may be others. */
export function sayWhatIsOver(effect: OwnEffect, { added, to }: OwnFacts): OwnEffect {
  const today = fromIso(added.slice(0, "YYYY-MM-DD".length));
  if (to === null || today === null || to >= today) return effect;
  const over = `its quarter ended on ${toUs(to)}: what it finds on later lines is only a warning, until you add the newest`;
  return { ...effect, sentence: `${effect.sentence}; ${over}` };
}

/** A whole release of pairs has all that an older one has; a part of one has not. */
export function effectOfPairs(
  { id, name, setting, from }: OwnFacts,
  kept: readonly OwnFacts[],
): OwnEffect {
  const older = kept.filter((own) => own.setting === setting && (own.from ?? 0) < (from ?? 0));
  const part = /-f\d+$/.exec(id)?.[0];
  if (part === undefined) {
    if (older.length === 0) return adds(`${name} is added`);
    const replaces = older.map((own) => own.id);
    return { kind: "replaces", sentence: `${name} takes the place of the older pairs`, replaces };
  }
  const others = "CMS gives a release in several parts, of which this is one";
  return older.length === 0
    ? adds(`${name} is added: ${others}, so add the others too`)
    : adds(
        `${name} is added and counts before the older pairs: ${others}, so add the others too, then remove the older pairs`,
      );
}
