/**
 * Web servers for this computer alone: the workbench (the built pane, the workbench page, and Office.js from the
 * installed package), and the pane by itself for a real Excel.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createRequire } from "node:module";
import path from "node:path";
import sirv from "sirv";

const MICROSOFT = "https://appsforoffice.microsoft.com";
const OFFICE_JS_FROM_MICROSOFT = `${MICROSOFT}/lib/1/hosted/office.js`;
const OFFICE_JS_HERE = "/office-js/office.js";
/**
 * Before it talks to a host that is not one of Microsoft's own over https, Office.js asks a page that stands beside it
 * whether the person trusts that host. Our host is this very computer, so here the answer is yes.
 */
const TRUST_PAGE_PATH = "/office-js/agaveerrorux/index.html";
const TRUST_PAGE = `<!doctype html><script>
addEventListener("message", (event) => {
  if (event.source === parent) parent.postMessage('{"hostUserTrusted":true}', event.origin);
});
</script>`;

export interface Serving {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the workbench on localhost. @param port 0 takes any free one. Rejects when the port is taken. */
export async function serveWorkbench(root: string, port: number): Promise<Serving> {
  const page = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
  if (!page.includes(OFFICE_JS_FROM_MICROSOFT)) throw new Error("taskpane.html loads no Office.js");
  return serving(createServer(workbenchRoutes(root, paneWithOfficeJsFromHere(page))), "http", port);
}

/** Serves the pane alone, as it goes to production, over https as Excel demands. Rejects when the port is taken. */
export async function servePane(root: string, port: number, keys: Keys): Promise<Serving> {
  // Excel on the web reads functions.json and shortcuts.json from a page of its own.
  const setHeaders = (response: ServerResponse) =>
    void response.setHeader("access-control-allow-origin", "*");
  const pane = sirv(path.join(root, "dist"), { dev: true, setHeaders });
  const server = createSecureServer(keys, (request, response) =>
    pane(request, response, () => notFound(response)),
  );
  return serving(server, "https", port);
}

/** A certificate for localhost and its private key, in PEM form. */
export interface Keys {
  readonly cert: Buffer;
  readonly key: Buffer;
}

async function serving(server: Server, protocol: string, port: number): Promise<Serving> {
  await listen(server, port);
  const bound = server.address();
  const boundPort = typeof bound === "object" && bound ? bound.port : port;
  return {
    address: `${protocol}://localhost:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
}

/** The production page but for where Office.js comes from: this computer, so that no network is needed. */
function paneWithOfficeJsFromHere(page: string): string {
  return page.replaceAll(OFFICE_JS_FROM_MICROSOFT, OFFICE_JS_HERE).replaceAll(MICROSOFT, "'self'");
}

function workbenchRoutes(root: string, page: string) {
  const files = (folder: string) => sirv(path.join(root, folder), { dev: true, etag: true });
  const workbench = files("build/workbench");
  const pane = files("dist");
  const office = sirv(officeJsFolder(root), { dev: true });
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/taskpane.html") return sendPage(response, page);
    if (pathname.toLowerCase() === TRUST_PAGE_PATH) return sendPage(response, TRUST_PAGE);
    if (pathname.startsWith("/office-js/")) {
      // Office.js asks for some of its own files in capitals; the package has them in small letters.
      request.url = pathname.slice("/office-js".length).toLowerCase();
      return office(request, response, () => notFound(response));
    }
    workbench(request, response, () => pane(request, response, () => notFound(response)));
  };
}

function officeJsFolder(root: string): string {
  const require = createRequire(path.join(root, "package.json"));
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

function sendPage(response: ServerResponse, page: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(page);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain" });
  response.end("Not found");
}
