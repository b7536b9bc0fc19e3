/** Whether a person is editing a cell: Excel then refuses what add-ins ask, or lets it wait. */
export class CellEdit {
  #open: { readonly left: Promise<void>; readonly leave: () => void } | null = null;

  enter(): void {
    if (this.#open !== null) return;
    let leave = (): void => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.#open = { left, leave };
  }

  leave(): void {
    this.#open?.leave();
    this.#open = null;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Resolves once it is over. */
  async over(): Promise<void> {
    await this.#open?.left;
  }
}
