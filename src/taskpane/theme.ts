/** Light or dark, as Excel shows itself; elsewhere as the person's system does. */
export type Shade = "light" | "dark";

/** The part of Office's theme that is looked at. Excel for the web and Mac may give none. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
}

/** Below this brightness (0 black, 1 white) a background counts as dark. */
const DARK_BELOW = 0.5;

/** The shade of Excel's own background; `system` where Excel tells no colour that can be read. */
export function shadeOf(colours: OfficeColours | null | undefined, system: Shade): Shade {
  const brightness = brightnessOf(colours?.bodyBackgroundColor ?? "");
  if (brightness === null) return system;
  return brightness < DARK_BELOW ? "dark" : "light";
}

/**
 * Tells the shade now and whenever it changes. Excel raises no event for a changed theme, so it is looked at
 * again when the pane comes back into view. Returns the way to stop.
 */
export function followShade(
  colours: () => OfficeColours | null | undefined,
  tell: (shade: Shade) => void,
  page: Window = window,
): () => void {
  const prefersDark = page.matchMedia("(prefers-color-scheme: dark)");
  const look = () => tell(shadeOf(colours(), prefersDark.matches ? "dark" : "light"));
  look();
  prefersDark.addEventListener("change", look);
  page.addEventListener("focus", look);
  page.document.addEventListener("visibilitychange", look);
  return () => {
    prefersDark.removeEventListener("change", look);
    page.removeEventListener("focus", look);
    page.document.removeEventListener("visibilitychange", look);
  };
}

/** Perceived brightness of `#RRGGBB` by the weights of ITU-R BT.709; null for anything else. */
function brightnessOf(colour: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
