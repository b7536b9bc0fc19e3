const NARROWEST = 300;

/** Lets a person drag the border between sheet and pane. */
export function makeDraggable(splitter: HTMLElement, pane: HTMLElement): void {
  splitter.addEventListener("pointerdown", (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add("dragging");
    const from = pane.clientWidth;
    const drag = (move: PointerEvent) => {
      pane.style.width = `${Math.max(NARROWEST, from + down.clientX - move.clientX)}px`;
    };
    splitter.addEventListener("pointermove", drag);
    splitter.addEventListener(
      "lostpointercapture",
      () => {
        splitter.removeEventListener("pointermove", drag);
        document.body.classList.remove("dragging");
      },
      { once: true },
    );
  });
}
