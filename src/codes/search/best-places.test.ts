import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { BestPlaces } from "./best-places";

test("keeps the best score of each place, and of all places the best", () => {
  const offers = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: -100, max: 100 })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 10 }), (offered, most) => {
      const best = new BestPlaces(most);
      const scores = new Map<number, number>();
      for (const [place, score] of offered) {
        best.offer(place, score);
        scores.set(place, Math.max(score, scores.get(place) ?? -Infinity));
      }
      const expected = [...scores.values()].sort((a, b) => b - a).slice(0, most);
      expect(best.list().map(({ score }) => score)).toEqual(expected);
      for (const { place, score } of best.list()) expect(score).toBe(scores.get(place));
    }),
  );
});
