import type { SimulatedExcel } from "../simulated-excel";

export interface WebHostOptions {
  readonly conversationId?: string;
  readonly appId?: string;
  /** "inserted" the first time an add-in is put into the workbook, "documentOpened" later. */
  readonly reason?: "inserted" | "documentOpened";
  readonly documentUrl?: string;
  /** True where the add-in's page is shared by pane, formulas and commands: the manifest's `Runtimes`. */
  readonly sharedRuntime?: boolean;
}

/** Flags of the page's address: shared by all parts of the add-in, functions among them. */
const SHARED_RUNTIME = 1 | 2;
const EXCEL_APP = 16;

/** The address to open the add-in's page with. `hostUrl` is the origin of the page that holds its frame. */
export function paneAddress(
  page: string,
  hostUrl: string,
  language: string,
  { conversationId, appId, sharedRuntime }: Required<WebHostOptions>,
): string {
  const flags = sharedRuntime ? SHARED_RUNTIME : 0;
  const query = `_host_Info=Excel$Web$16.01$${language}$$$$${flags}`;
  const hash = `&_xdm_Info=${conversationId}|${appId}|${hostUrl}`;
  return `${page}${page.includes("?") ? "&" : "?"}${query}#${hash}`;
}

/** What Office.js asks for first: who its host is, and what that can do. */
export function appContext(
  excel: SimulatedExcel,
  options: Required<WebHostOptions>,
): Readonly<Record<string, unknown>> {
  const { name } = excel.workbook.locale;
  return {
    _id: options.appId,
    _appName: EXCEL_APP,
    _appVersion: "16.0",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.18000.10000",
    _appUILocale: name,
    _dataLocale: name,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: excel.workbook.documentSettings,
    _reason: options.reason,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: "instance1",
    _requirementMatrix: JSON.stringify(excel.requirementSets),
    _appDomains: [],
    _featureGates: {},
  };
}
