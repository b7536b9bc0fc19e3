/** What the pane weighs: each script and table of dist/ raw and in Brotli, without Office.js, which Microsoft serves. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const KINDS = { ".js": "scripts", ".css": "style", ".bin": "code tables" } as const;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString("en-US")} KB`;

const sums = new Map<string, { raw: number; brotli: number }>();
for (const file of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  const kind = KINDS[path.extname(file) as keyof typeof KINDS];
  if (!kind) continue;
  const bytes = readFileSync(path.join("dist", file));
  const sum = sums.get(kind) ?? { raw: 0, brotli: 0 };
  sums.set(kind, {
    raw: sum.raw + bytes.length,
    brotli: sum.brotli + brotliCompressSync(bytes).length,
  });
}
console.log("The pane's download (npm run build first)");
for (const [kind, { raw, brotli }] of sums) {
  console.log(`  ${kind.padEnd(12)} ${kilobytes(raw)} raw, ${kilobytes(brotli)} in Brotli`);
}
