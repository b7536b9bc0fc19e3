/** `npm run samples`: writes the sample claim sheets and the truth beside each into assets/samples/. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { testTablesOfHospital } from "../../test/tables";
import { sampleFiles } from "./files";

async function main(): Promise<void> {
  const folder = path.join(import.meta.dirname, "../../assets/samples");
  for (const { name, bytes } of sampleFiles(await testTablesOfHospital())) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

await main();
