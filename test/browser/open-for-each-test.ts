import { afterAll, afterEach, beforeEach, expect } from "@jest/globals";
import { closeBrowser, openWorkbench, type OpenWorkbench } from "./workbench";

/** Gives each test of a file a workbench of its own; an error that nobody caught in the browser fails the test. */
export function openForEachTest(take: (opened: OpenWorkbench) => void): void {
  let workbench: OpenWorkbench | undefined;
  beforeEach(async () => {
    workbench = await openWorkbench();
    take(workbench);
  });
  afterEach(async () => {
    // A browser that did not come up has failed its test already.
    expect(workbench?.faults ?? []).toEqual([]);
    await workbench?.close();
    workbench = undefined;
  });
  afterAll(closeBrowser);
}
