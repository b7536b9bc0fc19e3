/** `npm run validate [manifest.xml]`: checks the manifest offline; exit 1 and one line a fault when it is not sound. */
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { checkManifest } from "./check-manifest";

const root = path.join(import.meta.dirname, "../..");
const file = path.resolve(process.argv[2] ?? path.join(root, "manifest.xml"));

/** Icons are looked up by the end of their address, wherever the manifest says they are served. */
function iconSize(url: string): number | null {
  const at = url.lastIndexOf("/assets/icons/");
  const icon = path.join(root, url.slice(at));
  if (at === -1 || !existsSync(icon)) return null;
  const { width, height } = PNG.sync.read(readFileSync(icon));
  return width === height ? width : null;
}

const faults = checkManifest(readFileSync(file, "utf8"), iconSize);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `${path.basename(file)} is sound.` : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
