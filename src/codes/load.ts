import type { CodeSystem, CodeTables, Day, Interval, Release, Span } from "./types";
import { unpack } from "./format";
import { createCodeTable, type CodeIndex, type DescribableTable } from "./table/code-table";
import { withTree } from "./table/diagnosis-table";

/** Gets a table file's bytes by its name, wherever the face keeps them. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

function sortedIndex(codes: readonly string[]): CodeIndex {
  const places = new Map(codes.map((code, at) => [code, at]));
  return {
    size: codes.length,
    indexOf: (code) => places.get(code) ?? -1,
    codeAt: (at) => codes[at] ?? "",
    lowerBound(text) {
      let low = 0;
      let high = codes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((codes[middle] ?? "") < text) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

interface PackedTable {
  facts: {
    system: CodeSystem;
    releases: Release[];
    coverage: Interval;
    datedByPublisher: boolean;
    changes: Day[];
  };
  codes: string[];
  spans: Span[][];
}

async function loadTable(system: CodeSystem, fetchFile: FetchFile): Promise<DescribableTable> {
  const packed = unpack(await fetchFile(`${system}.codes.bin`)) as PackedTable;
  return createCodeTable(sortedIndex(packed.codes), {
    ...packed.facts,
    spansAt: (at) => packed.spans[at] ?? [],
  });
}

/** Loads the codes; their descriptions can follow by `loadDescriptions`. Rejects when a file cannot be had. */
export async function loadCodeTables(fetchFile: FetchFile): Promise<CodeTables> {
  const [icd10cm, hcpcs, modifier, pos, icd9] = await Promise.all([
    loadTable("icd10cm", fetchFile),
    loadTable("hcpcs", fetchFile),
    loadTable("modifier", fetchFile),
    loadTable("pos", fetchFile),
    fetchFile("icd9cm.codes.bin"),
  ]);
  const icd9Codes = new Set(unpack(icd9) as string[]);
  return {
    icd10cm: withTree(icd10cm),
    hcpcs,
    modifier,
    pos,
    isIcd9Diagnosis: (code) => icd9Codes.has(code),
  };
}

/** Loads the descriptions into tables that `loadCodeTables` gave. */
export async function loadDescriptions(tables: CodeTables, fetchFile: FetchFile): Promise<void> {
  await Promise.all(
    (["icd10cm", "hcpcs", "modifier", "pos"] as const).map(async (system) => {
      const texts = unpack(await fetchFile(`${system}.texts.bin`)) as {
        from: Day;
        text: string;
      }[][];
      (tables[system] as DescribableTable).describe((at, day) => {
        const dated = texts[at] ?? [];
        const current = dated.findLast(({ from }) => from <= day) ?? dated[0];
        return current?.text ?? "";
      });
    }),
  );
}
