import { expect, test } from "@jest/globals";
import { constants, brotliCompressSync } from "node:zlib";
import { CODE_FILES, INPATIENT_FILES, TEXT_FILES } from "../../src/codes/load";
import { readTableFile } from "../tables";

const KIB = 1024;

async function brotliSize(names: readonly string[]): Promise<number> {
  const files = await Promise.all(names.map(readTableFile));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return files.reduce((sum, bytes) => sum + brotliCompressSync(bytes, options).length, 0);
}

test("the first check waits for at most 64 KiB over the wire", async () => {
  expect(await brotliSize(CODE_FILES)).toBeLessThan(64 * KIB);
});

test("all tables with every description, long and short, stay below 525 KiB over the wire", async () => {
  expect(await brotliSize([...CODE_FILES, ...TEXT_FILES])).toBeLessThan(525 * KIB);
});

test("ICD-10-PCS, which comes on demand, stays below 80 KiB over the wire", async () => {
  expect(await brotliSize(INPATIENT_FILES)).toBeLessThan(80 * KIB);
});
