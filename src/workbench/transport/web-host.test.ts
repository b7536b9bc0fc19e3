import { afterEach, describe, expect, test } from "@jest/globals";
import { bootOffice } from "../../../test/support/office";
import type { BootedOffice } from "../../../test/support/office";
import { settle } from "../../../test/support/in-excel";
import { SimulatedExcel } from "../simulated-excel";
import { WebHost } from "./web-host";

let booted: BootedOffice | null = null;
afterEach(() => {
  booted?.close();
  booted = null;
});

describe("the messages of Excel on the web", () => {
  test("tell the add-in host, platform and language", async () => {
    booted = await bootOffice();
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.platform).toBe("OfficeOnline");
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual([
      "en-US",
      "en-US",
    ]);
    expect(Office.context.document.url).toBe("https://example.org/Book1.xlsx");
  });

  test("press a ribbon button whose function the add-in has associated", async () => {
    booted = await bootOffice();
    const pressed: string[] = [];
    booted.Office.actions.associate("checkCodes", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    booted.host.pressRibbonButton("CheckButton", "checkCodes");
    await settle();
    expect(pressed).toEqual(["CheckButton"]);
  });

  test("that are unknown are a fault of the simulation, which a test cannot miss", async () => {
    const excel = new SimulatedExcel();
    const host = new WebHost(excel);
    const answers: string[] = [];
    host.connect((text) => answers.push(text));
    host.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _actionName: "somethingNew",
        _conversationId: host.conversationId,
        _correlationId: 7,
      }),
    );
    await settle();
    expect(host.faults).toEqual([
      expect.objectContaining({ message: expect.stringContaining("somethingNew") }),
    ]);
    expect(JSON.parse(answers[0] ?? "")).toMatchObject({
      _correlationId: 7,
      _data: { Error: 5001 },
    });
  });

  test("of other conversations and other scripts are passed over", async () => {
    const host = new WebHost(new SimulatedExcel());
    const answers: string[] = [];
    host.connect((text) => answers.push(text));
    for (const message of [
      undefined,
      { a: 1 },
      "hello",
      "{broken",
      '{"_conversationId":"other"}',
    ]) {
      host.receive(message);
    }
    await settle();
    expect(answers).toEqual([]);
    expect(host.faults).toEqual([]);
  });

  test("give each add-in page an address that Office.js starts from", () => {
    const host = new WebHost(new SimulatedExcel(), { conversationId: "c", appId: "a" });
    expect(host.paneUrl("https://pane.example/taskpane.html", "https://host.example")).toBe(
      "https://pane.example/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$$0#&_xdm_Info=c|a|https://host.example",
    );
  });
});
