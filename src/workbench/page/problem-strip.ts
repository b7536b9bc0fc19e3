/** Where the page says what could not be done, until the next act. */
export class ProblemStrip {
  readonly #text = document.createElement("span");

  constructor(private readonly strip: HTMLElement) {
    const close = document.createElement("button");
    close.textContent = "✕";
    close.setAttribute("aria-label", "Close this message");
    close.onclick = () => this.tell("");
    strip.append(this.#text, close);
  }

  /** An empty sentence takes the last one away. */
  tell(sentence: string): void {
    this.#text.textContent = sentence;
    this.strip.hidden = sentence === "";
  }

  /** Does what a person does, and says why it was refused. */
  act(deed: () => void): void {
    this.tell("");
    try {
      deed();
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }
}
