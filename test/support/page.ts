import type { JSDOM } from "jsdom";

/**
 * Gives a test a page to draw on. Imported before anything that draws: React and Fluent UI look for a window as they
 * are loaded.
 */
const jsdom = globalThis.loadJsdom!() as { readonly JSDOM: typeof JSDOM };
const { window } = new jsdom.JSDOM("<!doctype html><html><body></body></html>", {
  pretendToBeVisual: true,
  url: "http://localhost/",
});

/** Node has its own of these, which a page's elements refuse. */
const OF_THE_PAGE = new Set(["Event", "CustomEvent", "EventTarget", "navigator"]);

for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !OF_THE_PAGE.has(name)) continue;
  const value: unknown = Reflect.get(window, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
window.Element.prototype.scrollIntoView = () => {}; // nothing is drawn that could be scrolled
