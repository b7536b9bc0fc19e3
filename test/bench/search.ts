/**
 * Searching as one types, in a worker of a real browser: every key of every query of the search's tests, over all
 * lists at once, then the keys that are hard to answer. The peer, in the same run: a plain scan of all descriptions in
 * small letters for the query's words. The way from the page to the worker and back is measured too.
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { prepareSearch } from "../../src/codes/search";
import { launchChromium } from "../browser/chromium";
import { testTables } from "../tables";
import { FRONT_DESK_QUERIES } from "../words/front-desk-queries";
import { hardKeys } from "../words/hard-keys";
import { LATER_QUERIES } from "../words/later-queries";
import { PLAIN_WORDS } from "../words/queries";
import type { Typed } from "./search-worker";

const QUERIES = [...FRONT_DESK_QUERIES, ...PLAIN_WORDS, ...LATER_QUERIES].map(([query]) => query);

/** Milliseconds. */
interface Times {
  readonly ours: number;
  readonly peer: number;
  /** From the page's message to the answer in the page, less the peer's time. */
  readonly there: number;
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
async function typeAll(queries: readonly Typed[]) {
  const worker = new Worker("/worker.js");
  const answers: { answer: unknown; took: number }[] = [];
  for (const query of [null, ...queries]) {
    const start = performance.now();
    const answer = await new Promise((resolve) => {
      worker.onmessage = (message) => resolve(message.data);
      worker.postMessage(query);
    });
    answers.push({ answer, took: performance.now() - start });
  }
  const [first, ...others] = answers;
  const times = others.map(({ answer, took }): Times => {
    const { ours, peer } = answer as Omit<Times, "there">;
    return { ours, peer, there: took - peer };
  });
  return { indexing: (first?.answer as { indexing: number }).indexing, times };
}

function shares(times: readonly number[]): (share: number) => number {
  const sorted = [...times].sort((a, b) => a - b);
  return (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const SHARES = [
  ["median", 0.5],
  ["95 %", 0.95],
  ["99 %", 0.99],
  ["slowest", 1],
] as const;

function report(title: string, typed: readonly string[], times: readonly Times[]): void {
  const ours = shares(times.map((each) => each.ours));
  const peer = shares(times.map((each) => each.peer));
  const there = shares(times.map((each) => each.there));
  console.log(`${title}: ${typed.length} keys`);
  for (const [name, share] of SHARES) {
    const [a, b] = [ours(share), peer(share)];
    const compared =
      b > 0 ? `; plain scan ${b.toFixed(2)} ms, ${(b / a).toFixed(1)} times slower` : "";
    console.log(
      `  ${name.padEnd(8)} ${a.toFixed(2).padStart(7)} ms, to the worker and back ${there(share).toFixed(2)} ms${compared}`,
    );
  }
  const late = times.filter((each) => each.ours > 10).length;
  const lateThere = times.filter((each) => each.there > 10).length;
  const slowest = times.findIndex((each) => each.ours === ours(1));
  console.log(
    `  over 10 ms: ${late}, to the worker and back ${lateThere}; the slowest: ${JSON.stringify(typed[slowest]?.slice(0, 40))}`,
  );
}

const tables = await testTables();
prepareSearch(tables);
const kinds: (readonly [string, readonly string[]])[] = [
  [`Search in a browser's worker, as ${QUERIES.length} queries are typed`, keys()],
  ...Object.entries(hardKeys(tables)),
  // The peer of the way to the worker and back: what the browser itself takes when there is nothing to search.
  ["nothing typed", Array<string>(6_000).fill("")],
];
const server = await serve();
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const { indexing, times } = await page.evaluate(
    typeAll,
    kinds.flatMap(([, typed], kind) => typed.map((query) => ({ query, isCompared: kind === 0 }))),
  );
  let from = 0;
  for (const [title, typed] of kinds) {
    report(title, typed, times.slice(from, from + typed.length));
    from += typed.length;
  }
  console.log(`Indexing the words once, in the background: ${indexing.toFixed(0)} ms`);
} finally {
  await browser.close();
  server.close();
}
