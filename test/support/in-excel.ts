import { afterEach } from "@jest/globals";
import type { BootedOffice, BootOptions } from "./office";
import { bootOffice } from "./office";

let booted: BootedOffice | null = null;

/** Starts Office.js against a fresh simulated Excel, and ends it after the test. */
export async function startExcel(options: BootOptions = {}): Promise<BootedOffice> {
  booted?.close();
  booted = await bootOffice(options);
  return booted;
}

afterEach(() => {
  const open = booted;
  booted = null;
  open?.close();
});

/** Work on the active sheet, synced at the end. */
export async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const done = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return done;
  });
}

/** Loaded properties of a range of the active sheet. */
export async function load<K extends keyof Excel.Range & string>(
  address: string,
  ...properties: K[]
): Promise<Pick<Excel.Range, K>> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(properties);
    await context.sync();
    return range;
  });
}

/** The code that the work fails with; null where it succeeds. */
export async function errorCode(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

/** Lets messages that are under way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
