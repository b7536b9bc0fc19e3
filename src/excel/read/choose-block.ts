import type { Block } from "../../claims/blocks/find-blocks";
import type { BlockRows, SheetLayout } from "../../claims/types";
import type { OtherBlock } from "../types";
import type { ClaimArea } from "./claim-area";

/** The block to check, and what else stands on the sheet. */
export interface ChosenBlock {
  readonly rows: BlockRows;
  readonly area: ClaimArea;
  readonly others: readonly OtherBlock[];
}

/**
 * The block that a person means: the one with the active cell if it has codes, else the largest with codes. Null where the
 * area holds no several blocks, or none with codes.
 * @param area All blocks together.
 * @param same Instead of the active cell: the block where this layout's header stands, or stood last.
 */
export function chooseBlock(
  blocks: readonly Block[],
  area: ClaimArea,
  active: { readonly rowIndex: number },
  same?: SheetLayout,
): ChosenBlock | null {
  const all = blocks.map((block, i) => ({
    hasCodes: block.hasCodes,
    first: i === 0 ? area.top : block.first,
    end: block.end ?? area.endRow,
    next: blocks[i + 1]?.first ?? null,
  }));
  const row = same?.headerRows?.last ?? active.rowIndex;
  const withCodes = all.filter(({ hasCodes }) => hasCodes);
  const meant = withCodes.find(({ first, end }) => row >= first && row < end);
  const [largest] = withCodes.toSorted((a, b) => b.end - b.first - (a.end - a.first));
  const chosen = meant ?? largest;
  if (!chosen) return null;
  const { first, end, next } = chosen;
  return {
    rows: { first, end: next },
    area: { ...area, top: first, endRow: end },
    others: all
      .filter((each) => each !== chosen)
      .map((each) => ({ first: each.first + 1, last: each.end, hasCodes: each.hasCodes })),
  };
}
