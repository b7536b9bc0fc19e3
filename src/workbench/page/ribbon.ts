import type { AddIn, RibbonButton } from "./manifest";

/** Draws the add-in's group of the Home tab, as its manifest has it. */
export function showRibbon(
  strip: HTMLElement,
  { group, buttons }: AddIn,
  press: (button: RibbonButton) => void,
): void {
  const name = document.createElement("span");
  name.textContent = group;
  strip.replaceChildren(...buttons.map((button) => drawn(button, press)), name);
}

function drawn(button: RibbonButton, press: (button: RibbonButton) => void): HTMLButtonElement {
  const element = document.createElement("button");
  const icon = document.createElement("img");
  icon.src = button.icon;
  icon.alt = "";
  element.append(icon, button.label);
  element.id = button.id;
  element.title = button.tip;
  element.onclick = () => press(button);
  return element;
}

/** A key event in the way of key maps: `Ctrl+Alt+Shift+C`. By the key's place, for Alt changes its letter on a Mac. */
export function keyCombination({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const letter = code.replace(/^Key/, "");
  return [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", letter]
    .filter(Boolean)
    .join("+");
}
