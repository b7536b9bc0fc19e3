/**
 * The part of Excel's custom functions runtime that we use; Office.js brings it along in a shared runtime.
 * https://learn.microsoft.com/javascript/api/custom-functions-runtime
 */
declare namespace CustomFunctions {
  function associate(id: string, implementation: (...args: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }

  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
}
