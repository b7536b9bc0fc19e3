import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const TURNS = 100;
const CLOSE_ENOUGH = 2 ** 14;

/**
 * Bytes in use, inside the heap and outside, once what is garbage is gone: buffers outside are let go some turns after
 * their owner, so that it is collected again until the figure rests.
 */
export async function settledBytes(): Promise<number> {
  let before = Infinity;
  for (let turn = 0; turn < TURNS; turn++) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    const now = heapUsed + arrayBuffers;
    if (Math.abs(before - now) < CLOSE_ENOUGH) return now;
    before = now;
  }
  throw new Error("the memory in use does not come to rest");
}
