/** `npm run functions:metadata`: writes src/functions/functions.json from the comments in functions.ts beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionsMetadata } from "./functions-metadata";

const folder = path.join(import.meta.dirname, "../src/functions");
const source = readFileSync(path.join(folder, "functions.ts"), "utf8");
writeFileSync(path.join(folder, "functions.json"), functionsMetadata(source));
