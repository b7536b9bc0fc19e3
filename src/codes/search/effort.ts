/**
 * What answering one key may cost, counted in steps: to go past a description is one, to look at it and to weigh it are
 * some more. Queries are read in the likeliest way first, so what is left out once the steps are used up is what was
 * least likely meant.
 */
export class Effort {
  private used = 0;

  /** @param most Steps in all; `Infinity` to try everything, however long it takes. */
  constructor(private readonly most: number = MOST_STEPS) {}

  /** The steps used so far: never more than the most. */
  get steps(): number {
    return this.used;
  }

  /** How many steps the next reading may take: a part of those left, so that the reading after it has some too. */
  share(): number {
    return Math.floor((this.most - this.used) * SHARE_OF_ONE_READING);
  }

  /** Uses so many steps up; false, and none used, where so many are not left. */
  take(steps: number): boolean {
    if (this.used + steps > this.most) return false;
    this.used += steps;
    return true;
  }
}

/** Some three milliseconds of an office computer's time. */
export const MOST_STEPS = 160_000;
const SHARE_OF_ONE_READING = 0.25;
