import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Rows } from "./address";
import { countRows, inBlocks, partOf } from "./blocks";

const office = (code: string) => Object.assign(new Error(code), { code });
const rowsOf = (spans: readonly Rows[]) =>
  spans.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));

const someSpans = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })), {
    maxLength: 30,
  })
  .map((pairs) => {
    let at = 0;
    return pairs.map(([gap, length]) => ({ first: (at += gap), end: (at += length) }));
  });

describe("inBlocks", () => {
  test("visits each row once and in order, whatever Excel refuses for its size", async () => {
    await fc.assert(
      fc.asyncProperty(someSpans, fc.integer({ min: 1, max: 50 }), async (spans, most) => {
        const seen: number[] = [];
        await inBlocks(spans, 1, undefined, (block) => {
          if (countRows(block) > most)
            return Promise.reject(office("RequestPayloadSizeLimitExceeded"));
          seen.push(...rowsOf(block));
          return Promise.resolve(countRows(block) * 100);
        });
        expect(seen).toEqual(rowsOf(spans));
      }),
    );
  });

  test("works on one block at a time, so that no more than it and its answer are held", async () => {
    let atWork = 0;
    let most = 0;
    await inBlocks([{ first: 0, end: 1_000_000 }], 30, undefined, async (block) => {
      most = Math.max(most, ++atWork);
      await Promise.resolve();
      atWork -= 1;
      return countRows(block) * 300;
    });
    expect(most).toBe(1);
  });

  test("wide rows make short blocks", async () => {
    const sizes: number[] = [];
    await inBlocks([{ first: 0, end: 20_000 }], 30, undefined, (block) => {
      sizes.push(countRows(block));
      return Promise.resolve(0);
    });
    expect(Math.max(...sizes) * 30).toBeLessThanOrEqual(200_000);
    expect(sizes.reduce((a, b) => a + b)).toBe(20_000);
  });

  test("a block is as long as the one before was light: heavy rows make short blocks, light ones long", async () => {
    const sizes: number[] = [];
    const weighing = (bytesOf: (row: number) => number) => (block: readonly Rows[]) => {
      sizes.push(countRows(block));
      return Promise.resolve(rowsOf(block).reduce((sum, row) => sum + bytesOf(row), 0));
    };
    await inBlocks(
      [{ first: 0, end: 60_000 }],
      30,
      undefined,
      weighing((row) => (row < 20_000 ? 12_000 : 300)),
    );
    const bytes = sizes.map((rows) => rows * 12_000).slice(1, 8);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(2_000_000);
    expect(Math.max(...sizes.slice(-5))).toBeGreaterThan(4_000);
  });

  test("after a refusal blocks grow back carefully", async () => {
    const refusals: number[] = [];
    const sizes: number[] = [];
    await inBlocks([{ first: 0, end: 100_000 }], 10, undefined, (block) => {
      const rows = countRows(block);
      if (rows > 4_000) {
        refusals.push(sizes.length);
        return Promise.reject(office("ResponsePayloadSizeLimitExceeded"));
      }
      sizes.push(rows);
      return Promise.resolve(1); // Told to be light, though Excel refuses it.
    });
    expect(refusals.length).toBeLessThan(sizes.length / 3);
    expect(Math.max(...sizes)).toBeGreaterThan(3_000);
  });

  test("a single row that is too large is told, not tried for ever", async () => {
    const refuse = () => Promise.reject(office("ResponsePayloadSizeLimitExceeded"));
    await expect(inBlocks([{ first: 0, end: 4 }], 1, undefined, refuse)).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });

  test("any other refusal is not tried again", async () => {
    let tries = 0;
    const refuse = () => ((tries += 1), Promise.reject(office("AccessDenied")));
    await expect(inBlocks([{ first: 0, end: 4 }], 1, undefined, refuse)).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(tries).toBe(1);
  });

  test("stops between blocks when the user cancels", async () => {
    const stop = new AbortController();
    let blocks = 0;
    const job = inBlocks([{ first: 0, end: 10 }], 100_000, { signal: stop.signal }, () => {
      if (++blocks === 2) stop.abort();
      return Promise.resolve(0);
    });
    await expect(job).rejects.toMatchObject({ name: "AbortError" });
    expect(blocks).toBe(2);
  });

  test("tells its progress up to the whole, also as a part of longer work", async () => {
    const told: [number, number][] = [];
    const work = { onProgress: (done: number, total: number) => told.push([done, total]) };
    await inBlocks([{ first: 5, end: 9 }], 25_000, partOf(work, 10, 14), () => Promise.resolve(0));
    expect(told).toEqual([
      [12, 14],
      [14, 14],
    ]);
  });
});
