/** Numbers by which Office.js knows errors that stop a whole request; it turns them into the codes of Excel. */
const NUMBERS: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  InvalidRequestContext: 1014,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
};

/** True for codes that can stop a request before any action of it ran. */
export function stopsWholeRequest(code: string): boolean {
  return code in NUMBERS;
}

export function officeErrorNumber(code: string): number {
  return NUMBERS[code] ?? 5001;
}
