// Runs in a worker of a real browser: searches as the pane's own worker does, and times each answer.
import { loadCodeTables, loadDescriptions } from "../../src/codes/load";
import { prepareSearch, searchCodes } from "../../src/codes/search";
import type { CodeTable, CodeTables } from "../../src/codes/types";

const DAY = 20260115;
const MOST = 50;

/** The peer: every description in small letters, looked through for each of the query's words. */
function plainScan({ icd10cm, hcpcs, modifier, pos }: CodeTables): (query: string) => string[] {
  const texts = [icd10cm, hcpcs, modifier, pos].flatMap((table: CodeTable) =>
    Array.from({ length: table.size }, (_, at) => {
      const code = table.codeAt(at);
      return { code, text: `${code} ${table.description(code, DAY) ?? ""}`.toLowerCase() };
    }),
  );
  return (query) => {
    const words = query.toLowerCase().split(" ");
    const found: string[] = [];
    for (const { code, text } of texts) {
      if (!words.every((word) => text.includes(word))) continue;
      if (found.push(code) === MOST) break;
    }
    return found;
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function fetchFile(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/codes/${name}`)).arrayBuffer());
}

async function ready() {
  const tables = await loadCodeTables(fetchFile);
  await loadDescriptions(tables, fetchFile);
  const indexing = timed(() => prepareSearch(tables));
  return { tables, indexing, scan: plainScan(tables) };
}

/** The field's state after a key, and whether the peer searches too. */
export interface Typed {
  readonly query: string;
  readonly isCompared: boolean;
}

const begun = ready();

self.onmessage = async ({ data: typed }: MessageEvent<Typed | null>) => {
  const { tables, indexing, scan } = await begun;
  if (typed === null) return self.postMessage({ indexing });
  const { query, isCompared } = typed;
  self.postMessage({
    ours: timed(() => searchCodes(tables, query, { day: DAY, limit: MOST, atOnce: true })),
    peer: isCompared ? timed(() => scan(query)) : 0,
  });
};
