/**
 * Searching as one types, in a worker of a real browser: every key of every query of the search's tests, over all
 * lists at once. The peer, in the same run: a plain scan of all descriptions in small letters for the query's words.
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { launchChromium } from "../browser/chromium";
import { FRONT_DESK_QUERIES } from "../words/front-desk-queries";
import { LATER_QUERIES } from "../words/later-queries";
import { PLAIN_WORDS } from "../words/queries";

const QUERIES = [...FRONT_DESK_QUERIES, ...PLAIN_WORDS, ...LATER_QUERIES].map(([query]) => query);

interface Times {
  readonly ours: number;
  readonly peer: number;
}

/** Every state of the field while the queries are typed. */
function keys(): string[] {
  return QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
}

async function serve(): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "search-worker.ts")],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
  });
  const worker = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    void answer(request.url ?? "/").then(
      ([type, body]) => {
        // Isolated pages get the finer clock.
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Content-Type", type).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  async function answer(url: string): Promise<[type: string, body: string | Buffer]> {
    if (url === "/worker.js") return ["text/javascript", worker];
    if (!url.startsWith("/codes/")) return ["text/html", "<!doctype html><title>Search</title>"];
    return ["application/octet-stream", await readFile(path.join("assets", url))];
  }
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

/** Runs in the page, so without a helper of its own: types one key after the other, and waits for each answer. */
async function typeAll(queries: readonly string[]) {
  const worker = new Worker("/worker.js");
  const answers: unknown[] = [];
  for (const query of [null, ...queries]) {
    const answer = await new Promise((resolve) => {
      worker.onmessage = (message) => resolve(message.data);
      worker.postMessage(query);
    });
    answers.push(answer);
  }
  const [{ indexing }, ...times] = answers as [{ indexing: number }, ...Times[]];
  return { indexing, times };
}

function shares(times: readonly number[]): (share: number) => number {
  const sorted = [...times].sort((a, b) => a - b);
  return (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const server = await serve();
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const typed = keys();
  const { indexing, times } = await page.evaluate(typeAll, typed);
  const ours = shares(times.map((each) => each.ours));
  const peer = shares(times.map((each) => each.peer));
  const late = times.filter((each) => each.ours > 10).length;
  console.log(`Search in a browser's worker: ${typed.length} keys of ${QUERIES.length} queries`);
  for (const [name, share] of [
    ["median", 0.5],
    ["95 %", 0.95],
    ["99 %", 0.99],
    ["slowest", 1],
  ] as const) {
    const [a, b] = [ours(share), peer(share)];
    console.log(
      `  ${name.padEnd(8)} ${a.toFixed(2).padStart(7)} ms, plain scan ${b.toFixed(2).padStart(7)} ms: ${(b / a).toFixed(1)} times slower`,
    );
  }
  console.log(`  within 10 ms: ${(100 * (1 - late / times.length)).toFixed(2)} % of the keys`);
  console.log(`  indexing the words once, in the background: ${indexing.toFixed(0)} ms`);
} finally {
  await browser.close();
  server.close();
}
