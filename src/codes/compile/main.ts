import { mkdirSync, writeFileSync } from "node:fs";
import { compileTables } from "./compile";

const FOLDER = "assets/codes";

mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of compileTables()) {
  writeFileSync(`${FOLDER}/${name}`, bytes);
  console.log(`${name} ${bytes.length}`);
}
