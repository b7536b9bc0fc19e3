/** An error that Excel answers to an add-in, with its documented code. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

// Codes and their meanings: https://learn.microsoft.com/en-us/office/dev/add-ins/testing/application-specific-api-error-handling
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): ExcelError => new ExcelError("InvalidArgument", message);

export const itemNotFound = (): ExcelError =>
  new ExcelError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = (): ExcelError =>
  new ExcelError("ItemAlreadyExists", "The resource being created already exists.");

export const accessDenied = (message = "You cannot perform the requested operation."): ExcelError =>
  new ExcelError("AccessDenied", message);

export const invalidReference = (): ExcelError =>
  new ExcelError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidOperation = (
  message = "The operation attempted is invalid on the object.",
): ExcelError => new ExcelError("InvalidOperation", message);

export const apiNotFound = (member: string): ExcelError =>
  new ExcelError(
    "ApiNotFound",
    `The API ${member} could not be found. It may be available in a newer version of Excel.`,
  );

/** For members that real Excel has and this simulation has not: a test must never pass because of one. */
export const notSimulated = (what: string): ExcelError =>
  new ExcelError("NotImplemented", `The simulated Excel does not have ${what}.`);
