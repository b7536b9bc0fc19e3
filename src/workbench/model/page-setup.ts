import type { Rect } from "./rect";

/** How a sheet is fitted to paper; what is null is left to the other way. */
export interface PrintZoom {
  /** Percent. */
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

export type FooterPart = "leftFooter" | "centerFooter" | "rightFooter";

/** How a sheet is printed. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly zoom: PrintZoom;
  /** Whole rows that are repeated on each page. */
  readonly titleRows: Rect | null;
  readonly footers: Readonly<Record<FooterPart, string>>;
}

/** Of a sheet that nobody has set up. */
export const AS_IT_COMES: PageSetup = {
  orientation: "Portrait",
  zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
  titleRows: null,
  footers: { leftFooter: "", centerFooter: "", rightFooter: "" },
};
