import type { Hyperlink } from "../hyperlink";
import type { Rect } from "../rect";
import { intersection, subtract } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

/** Puts a link on cells, over those that stood there; null takes links away. */
export function setHyperlink(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  link: Omit<Hyperlink, "areas"> | null,
): void {
  refuseUnlessAllowed(sheet, "allowInsertHyperlinks");
  sheet.hyperlinks = sheet.hyperlinks
    .map((one) => ({ ...one, areas: one.areas.flatMap((area) => subtract(area, rect)) }))
    .filter(({ areas }) => areas.length > 0);
  if (link !== null) sheet.hyperlinks.push({ ...link, areas: [rect] });
  workbook.emit({ kind: "otherChange", sheet });
}

export function hyperlinkAt(sheet: Sheet, rect: Rect): Hyperlink | null {
  const found = sheet.hyperlinks.find(({ areas }) =>
    areas.some((area) => intersection(area, rect) !== null),
  );
  return found ?? null;
}
