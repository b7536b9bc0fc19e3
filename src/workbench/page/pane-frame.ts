import { WebHost } from "../transport/web-host";
import type { SimulatedExcel } from "../simulated-excel";

/** Opens the pane in its frame, connected to this Excel as Excel on the web does it. Gives the way to disconnect. */
export function openPane(frame: HTMLIFrameElement, excel: SimulatedExcel): () => void {
  const host = new WebHost(excel);
  host.connect((text) => frame.contentWindow?.postMessage(text, location.origin));
  const hear = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) host.receive(event.data);
  };
  addEventListener("message", hear);
  frame.src = host.paneUrl(`taskpane.html?opened=${Date.now()}`, location.origin);
  return () => removeEventListener("message", hear);
}
