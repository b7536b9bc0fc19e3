import type { FunctionMetadata } from "../shared-runtime/custom-functions";

/** A button of the add-in on the Home tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function that it runs; null for the button that shows the pane. */
  readonly functionName: string | null;
}

/** What Excel learns of the add-in before it opens the add-in's page. */
export interface AddIn {
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** Actions by their key combination: `Ctrl+Alt+Shift+C`. */
  readonly keys: ReadonlyMap<string, string>;
}

const ICON_SIZE = "32";

/** Reads the add-in's manifest and the files that it names, from where the page is served. Rejects when one is missing. */
export async function readAddIn(): Promise<AddIn> {
  const manifest = new DOMParser().parseFromString(await text("manifest.xml"), "text/xml");
  const [functions, shortcuts] = await Promise.all([
    text("functions.json").then((json) => JSON.parse(json) as { functions: FunctionMetadata[] }),
    text("shortcuts.json").then((json) => JSON.parse(json) as Shortcuts),
  ]);
  const resource = resources(manifest);
  return {
    group: resource(manifest.querySelector("Group > Label")),
    buttons: [...manifest.querySelectorAll("Control")].map((control) => ({
      id: control.getAttribute("id") ?? "",
      label: resource(control.querySelector("Label")),
      tip: resource(control.querySelector("Supertip > Description")),
      icon: here(resource(control.querySelector(`Icon > *[size="${ICON_SIZE}"]`))),
      functionName: control.querySelector("FunctionName")?.textContent ?? null,
    })),
    namespace: resource(manifest.querySelector("Namespace")),
    functions: functions.functions,
    keys: new Map(shortcuts.shortcuts.map(({ action, key }) => [key.default, action])),
  };
}

interface Shortcuts {
  readonly shortcuts: readonly { readonly action: string; readonly key: { default: string } }[];
}

async function text(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} is not there: ${response.status}.`);
  return response.text();
}

/** The text or address that an element names by its `resid`. */
function resources(manifest: Document): (element: Element | null) => string {
  const values = new Map(
    [...manifest.querySelectorAll("Resources *[id]")].map((element) => [
      element.getAttribute("id"),
      element.getAttribute("DefaultValue") ?? "",
    ]),
  );
  return (element) => values.get(element?.getAttribute("resid") ?? "") ?? "";
}

/** An address of the manifest as it is on this page's own server. */
function here(address: string): string {
  return new URL(address).pathname.replace(/^.*(?=\/assets\/)/, "").slice(1);
}
