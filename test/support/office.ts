import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setImmediate } from "node:timers";
import { Script } from "node:vm";
import type { DOMWindow, JSDOM } from "jsdom";
import type { SimulatedExcelOptions } from "../../src/workbench/simulated-excel";
import { SimulatedExcel } from "../../src/workbench/simulated-excel";
import type { WebHostOptions } from "../../src/workbench/transport/app-context";
import { WebHost } from "../../src/workbench/transport/web-host";

export type BootOptions = SimulatedExcelOptions & WebHostOptions;

/** The real Office.js, running against a simulated Excel. */
export interface BootedOffice {
  readonly excel: SimulatedExcel;
  readonly host: WebHost;
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  /** Ends it and gives the globals back. Throws when the simulation itself failed meanwhile. */
  close(): void;
}

const ORIGIN = "https://localhost:3000";
const HOSTED = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const GLOBALS = ["Office", "Excel", "OfficeExtension", "CustomFunctions"] as const;

/**
 * Starts the unmodified office.js of node_modules in a window of its own, connected to a fresh simulated Excel, and
 * installs `Office`, `Excel`, `OfficeExtension` and `CustomFunctions` as globals. Several can follow each other in one test file; the
 * globals belong to the latest until it is closed.
 */
export async function bootOffice(options: BootOptions = {}): Promise<BootedOffice> {
  const excel = new SimulatedExcel(options);
  const host = new WebHost(excel, options);
  const dom = await openWindow(host.paneUrl(`${ORIGIN}/taskpane.html`, ORIGIN));
  const { window } = dom;
  connect(window, host);
  feedScripts(dom);
  runScript(dom, "office.js");
  const office = window["Office"] as typeof globalThis.Office;
  await office.onReady();
  const giveBack = installGlobals(window);
  return {
    excel,
    host,
    Office: office,
    Excel: window["Excel"] as typeof globalThis.Excel,
    close() {
      giveBack();
      host.connect(() => {});
      window.close();
      if (host.faults.length > 0) throw host.faults[0];
    },
  };
}

async function openWindow(url: string): Promise<JSDOM> {
  // A benchmark has no environment of Jest's (see environment.ts), and loads it but once anyway.
  const jsdom = (globalThis.loadJsdom?.() ?? (await import("jsdom"))) as typeof import("jsdom");
  const dom = new jsdom.JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url,
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  const { window } = dom;
  if (window.document.domain === undefined) {
    Object.defineProperty(window.document, "domain", { value: window.location.hostname });
  }
  // What Office.js makes must be of the test's realm, so that `instanceof Error` and toStrictEqual hold.
  Object.assign(window, { JSON, Error, TypeError, RangeError, Promise });
  return dom;
}

const scripts = new Map<string, Script>();
const dist = path.join(
  path.dirname(
    createRequire(path.resolve("package.json")).resolve("@microsoft/office-js/package.json"),
  ),
  "dist",
);

function runScript(dom: JSDOM, name: string): void {
  let script = scripts.get(name);
  if (script === undefined) {
    script = new Script(readFileSync(path.join(dist, name.toLowerCase()), "utf8"), {
      filename: name,
    });
    scripts.set(name, script);
  }
  script.runInContext(dom.getInternalVMContext());
}

/** Office.js adds script tags for the rest of itself: they are answered from the package. */
function feedScripts(dom: JSDOM): void {
  const { window } = dom;
  const { prototype } = window.Node;
  const append = prototype.appendChild;
  prototype.appendChild = function <T extends Node>(this: Node, child: T): T {
    const tag = child as unknown as HTMLScriptElement;
    if (tag.tagName !== "SCRIPT" || !tag.src.startsWith(HOSTED))
      return append.call(this, child) as T;
    const name = new URL(tag.src).pathname.replace("/lib/1/hosted/", "");
    window.setTimeout(() => {
      runScript(dom, name);
      tag.onload?.(new window.Event("load"));
      tag.dispatchEvent(new window.Event("load"));
    }, 0);
    return child;
  };
  const own = window.document.createElement("script");
  own.setAttribute("src", `${HOSTED}office.js`);
  append.call(window.document.head, own);
}

/**
 * Office.js prefers the window that opened it over its parent. Each message is a task of its own, as postMessage
 * makes it, but by a timer that fake timers leave alone.
 */
function connect(window: DOMWindow, host: WebHost): void {
  Object.defineProperty(window, "opener", {
    value: { postMessage: (text: unknown) => void setImmediate(() => host.receive(text)) },
  });
  host.connect((text) => {
    setImmediate(() => {
      window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: ORIGIN }));
    });
  });
}

function installGlobals(window: DOMWindow): () => void {
  const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of GLOBALS) {
    Object.defineProperty(globalThis, name, {
      value: window[name] as unknown,
      configurable: true,
      writable: true,
    });
  }
  return () => {
    GLOBALS.forEach((name, at) => {
      const descriptor = before[at];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  };
}
