import { WebHost } from "../transport/web-host";
import type { SimulatedExcel } from "../simulated-excel";

/** The add-in's page in its frame. It goes on working while the pane around it is put away. */
export interface OpenPane {
  readonly host: WebHost;
  close(): void;
}

/**
 * Opens the add-in's page, connected to this Excel as Excel on the web does it.
 * @param place The frame to put it in. A frame of its own takes that one's place, so that the page of the workbook
 *   before ends at once.
 */
export function openPane(place: HTMLIFrameElement, excel: SimulatedExcel): OpenPane {
  const frame = place.cloneNode() as HTMLIFrameElement;
  frame.removeAttribute("src");
  place.replaceWith(frame);
  const host = new WebHost(excel, { sharedRuntime: true });
  host.connect((text) => frame.contentWindow?.postMessage(text, location.origin));
  const hear = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) host.receive(event.data);
  };
  addEventListener("message", hear);
  frame.src = host.paneUrl(`taskpane.html?opened=${Date.now()}`, location.origin);
  return { host, close: () => removeEventListener("message", hear) };
}
