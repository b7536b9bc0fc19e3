import { accessDenied, invalidArgument } from "../excel-error";
import type { FooterPart, PageSetup, PrintZoom } from "../model/page-setup";
import { MAX_COLUMNS } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { WireObject } from "../protocol/wire-object";
import { fields, integer, oneOf, text } from "./args";
import type { WireContext } from "./context";
import { Range } from "./range";
import { isRange, rectFromAddress } from "./range-address";

const ZOOM_FIELDS = ["scale", "horizontalFitToPages", "verticalFitToPages"] as const;
const LEAST_SCALE = 10;
const MOST_SCALE = 400;
/** https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_FOOTER = 255;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.pagelayout */
export class PageLayout extends WireObject {
  readonly className = "PageLayout";
  readonly scalars = ["Orientation", "Zoom"];

  constructor(
    private readonly context: WireContext,
    readonly sheet: Sheet,
  ) {
    super();
  }

  get Orientation(): string {
    return this.sheet.pageSetup.orientation;
  }
  set Orientation(value: unknown) {
    this.change({ orientation: oneOf(value, ["Portrait", "Landscape"]) });
  }
  get Zoom(): PrintZoom {
    return this.sheet.pageSetup.zoom;
  }
  set Zoom(value: unknown) {
    this.change({ zoom: printZoom(value) });
  }
  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }
  SetPrintTitleRows(rows: unknown): void {
    const rect = isRange(rows)
      ? rows.rect
      : rectFromAddress(this.context.workbook, this.sheet, text(rows));
    if (rect.columns !== MAX_COLUMNS) throw invalidArgument();
    this.change({ titleRows: rect });
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.sheet.pageSetup;
    return titleRows && new Range(this.context, this.sheet, titleRows);
  }

  change(part: Partial<PageSetup>): void {
    if (this.sheet.protection.protected) throw accessDenied("The sheet is protected.");
    this.sheet.pageSetup = { ...this.sheet.pageSetup, ...part };
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }
}

/** Either a scale or pages to fit to; what is not given is null. */
function printZoom(value: unknown): PrintZoom {
  const given = fields(value);
  if (Object.keys(given).some((key) => !ZOOM_FIELDS.some((field) => field === key))) {
    throw invalidArgument();
  }
  const [scale, horizontalFitToPages, verticalFitToPages] = ZOOM_FIELDS.map((field) => {
    const part = given[field];
    return part === null || part === undefined ? null : integer(part);
  }) as [number | null, number | null, number | null];
  const pages = [horizontalFitToPages, verticalFitToPages].filter((each) => each !== null);
  if ((scale === null) === (pages.length === 0)) throw invalidArgument();
  if (scale !== null && (scale < LEAST_SCALE || scale > MOST_SCALE)) throw invalidArgument();
  if (pages.some((each) => each < 1)) throw invalidArgument();
  return { scale, horizontalFitToPages, verticalFitToPages };
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.headerfootergroup */
export class HeaderFooterGroup extends WireObject {
  readonly className = "HeaderFooterGroup";
  readonly scalars: readonly string[] = [];

  constructor(private readonly layout: PageLayout) {
    super();
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.headerfooter */
export class HeaderFooter extends WireObject {
  readonly className = "HeaderFooter";
  readonly scalars = ["LeftFooter", "CenterFooter", "RightFooter"];

  constructor(private readonly layout: PageLayout) {
    super();
  }
  get LeftFooter(): string {
    return this.#get("leftFooter");
  }
  set LeftFooter(value: unknown) {
    this.#set("leftFooter", value);
  }
  get CenterFooter(): string {
    return this.#get("centerFooter");
  }
  set CenterFooter(value: unknown) {
    this.#set("centerFooter", value);
  }
  get RightFooter(): string {
    return this.#get("rightFooter");
  }
  set RightFooter(value: unknown) {
    this.#set("rightFooter", value);
  }

  #get(part: FooterPart): string {
    return this.layout.sheet.pageSetup.footers[part];
  }
  #set(part: FooterPart, value: unknown): void {
    const given = text(value);
    if (given.length > LONGEST_FOOTER) throw invalidArgument();
    const { footers } = this.layout.sheet.pageSetup;
    this.layout.change({ footers: { ...footers, [part]: given } });
  }
}
