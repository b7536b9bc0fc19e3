import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { sampleFiles } from "../scripts/samples/files";
import { testTables } from "./tables";

const folder = path.join(__dirname, "../assets/samples");

test("the samples are what `npm run samples` makes of today's tables", async () => {
  for (const { name, bytes } of sampleFiles(await testTables())) {
    expect({
      name,
      same: Buffer.compare(readFileSync(path.join(folder, name)), bytes) === 0,
    }).toEqual({
      name,
      same: true,
    });
  }
});
