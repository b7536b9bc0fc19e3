import type { WordIndex } from "../words/types";
import type { Wanted } from "./wanted-words";

/** What weighing the descriptions of one index takes, kept from key to key so that a key makes no garbage. */
export class WorkSpace {
  /** By word number: a bit for each of the query's words that it answers. All 0 between two readings. */
  readonly asked: Uint32Array;
  /** For each of the query's words by word number: how well it answers, 0 to 1. All 0 between two readings. */
  private readonly qualities: Float32Array[] = [];
  /** By place: the last walk that came by. */
  private readonly lastWalk: Uint32Array;
  private walk = 0;

  constructor(private readonly index: WordIndex) {
    this.asked = new Uint32Array(index.words.length);
    this.lastWalk = new Uint32Array(index.table.size);
  }

  /** Lays the wanted words out, to be put away after. */
  layOut(wanted: readonly Wanted[]): void {
    this.walk++;
    wanted.forEach(({ matches: { numbers, qualities } }, at) => {
      const laid = (this.qualities[at] ??= new Float32Array(this.index.words.length));
      numbers.forEach((number, i) => {
        laid[number] = qualities[i] ?? 0;
        this.asked[number] = (this.asked[number] ?? 0) | (1 << at);
      });
    });
  }

  putAway(wanted: readonly Wanted[]): void {
    wanted.forEach(({ matches: { numbers } }, at) => {
      for (const number of numbers) {
        this.asked[number] = 0;
        (this.qualities[at] ?? this.asked)[number] = 0;
      }
    });
  }

  /** True the first time that this walk comes by a place. */
  isNew(place: number): boolean {
    if (this.lastWalk[place] === this.walk) return false;
    this.lastWalk[place] = this.walk;
    return true;
  }

  /** Which of the query's words a description answers, a bit for each. */
  askedAt(place: number): number {
    const { numbers, starts } = this.index;
    const end = starts[place + 1] ?? 0;
    let asked = 0;
    for (let i = starts[place] ?? 0; i < end; i++) asked |= this.asked[numbers[i] ?? 0] ?? 0;
    return asked;
  }

  /** How well the best of a description's words answers one of the wanted; 0 where none does. */
  qualityAt(place: number, at: number): number {
    const { numbers, starts } = this.index;
    const laid = this.qualities[at];
    if (!laid) return 0;
    const end = starts[place + 1] ?? 0;
    let best = 0;
    for (let i = starts[place] ?? 0; i < end; i++) {
      const quality = laid[numbers[i] ?? 0] ?? 0;
      if (quality > best) best = quality;
    }
    return best;
  }
}

const ofIndexes = new WeakMap<WordIndex, WorkSpace>();

export function workSpaceOf(index: WordIndex): WorkSpace {
  let space = ofIndexes.get(index);
  if (!space) {
    space = new WorkSpace(index);
    ofIndexes.set(index, space);
  }
  return space;
}
