/** Marks the one blue button of a view, which Enter presses. */
export const PRIMARY = { "data-primary": "" } as const;

/** Where Enter means nothing of its own. */
const FREE = "h1, input[type=radio], input[type=checkbox]";

/** True where no button, link or field has the focus; and not for a key that is held down since the last view. */
export function isFree({ target, repeat }: KeyboardEvent): boolean {
  return (
    !repeat && (target === document.body || (target instanceof Element && target.matches(FREE)))
  );
}

/** Presses the blue button there, if there is one to press. */
export function pressPrimary(within: HTMLElement | null): boolean {
  const button = within?.querySelector<HTMLButtonElement>("[data-primary]:not(:disabled)");
  button?.click();
  return Boolean(button);
}
