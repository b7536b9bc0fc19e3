/**
 * `npm run excel`: builds the add-in, serves it over https on this computer and opens it in the Excel that is
 * installed here. Microsoft's tools for certificates and sideloading are fetched when it runs: they carry native
 * parts that a machine without Excel need not build.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { servePane } from "./serve";

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const SIDELOADING = "office-addin-debugging@7.0.0";
const PORT = 3000;
const root = path.join(import.meta.dirname, "..");

function run(command: string, ...words: string[]): void {
  const shell = process.platform === "win32"; // npm and npx are scripts there
  const { status } = spawnSync(command, words, { cwd: root, stdio: "inherit", shell });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} did not succeed; see above.`);
}

async function openInExcel(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "Excel runs on Windows and Mac. Here, try the workbench (npm start), or put dist/ on a web server and " +
        "upload its manifest.xml in Excel on the web: see docs/deploying.md.",
    );
  }
  run("npm", "run", "build", "--", "--env", `origin=https://localhost:${PORT}`);
  run("npx", "--yes", CERTIFICATES, "install");
  const certificates = path.join(homedir(), ".office-addin-dev-certs");
  const keys = {
    cert: readFileSync(path.join(certificates, "localhost.crt")),
    key: readFileSync(path.join(certificates, "localhost.key")),
  };
  const { address } = await servePane(root, PORT, keys);
  console.log(`The pane is served at ${address}. Stop with Ctrl+C.`);
  run("npx", "--yes", SIDELOADING, "start", "dist/manifest.xml", "desktop", "--no-debug");
}

openInExcel().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
