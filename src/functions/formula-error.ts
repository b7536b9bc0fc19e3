/** An error value for a cell, with the sentence that Excel shows beside it. */
export class FormulaError {
  constructor(
    readonly code: "notAvailable" | "invalidValue",
    readonly message: string,
  ) {}
}
