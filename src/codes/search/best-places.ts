/** A code's place in its table, and how well it answers. */
export interface ScoredPlace {
  readonly place: number;
  readonly score: number;
}

/** Keeps the best of many places, each once; cheap to offer to. */
export class BestPlaces {
  private readonly kept = new Map<number, number>();
  private threshold = -Infinity;
  private best = -Infinity;

  constructor(private readonly most: number) {}

  offer(place: number, score: number): void {
    if (score <= this.threshold) return;
    if (score > this.best) this.best = score;
    const known = this.kept.get(place);
    if (known !== undefined && known >= score) return;
    this.kept.set(place, score);
    if (this.kept.size >= this.most * 2) this.prune();
  }

  get size(): number {
    return this.kept.size;
  }

  /** The best score so far. */
  get highest(): number {
    return this.best;
  }

  /** A score that is not above this is not kept. */
  get least(): number {
    return this.threshold;
  }

  /** Best first; ties by place, so that the same query has the same answer. */
  list(): ScoredPlace[] {
    const all = Array.from(this.kept, ([place, score]) => ({ place, score }));
    all.sort((a, b) => b.score - a.score || a.place - b.place);
    return all.slice(0, this.most);
  }

  private prune(): void {
    const best = this.list();
    this.kept.clear();
    for (const { place, score } of best) this.kept.set(place, score);
    this.threshold = best.at(-1)?.score ?? -Infinity;
  }
}
