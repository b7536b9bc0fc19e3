import type { SimulatedExcel } from "../simulated-excel";
import type { EventMessage } from "../wire/event-messages";
import { appContext, paneAddress, type WebHostOptions } from "./app-context";
import { Conversation } from "./conversation";
import type { HostMessage } from "./host-message";
import { ACTION_TYPE, DISPATCH } from "./host-message";
import { officeErrorNumber } from "./error-numbers";
import { PageCalls } from "./page-calls";

/** Code, kind, target, arguments, order, "came from another person": as GenericEventRegistration reads them. */
const RICH_API_MESSAGE = 65536;

/**
 * Speaks as Excel on the web does with an add-in in its frame: JSON texts over postMessage. Knows nothing of
 * windows: `post` carries a text to the add-in, `receive` takes one from it.
 */
export class WebHost {
  readonly #page: Conversation;
  readonly #calls: PageCalls;
  readonly #options: Required<WebHostOptions>;
  /** Faults of the simulation itself: never the add-in's. A test that leaves any has not passed. */
  readonly faults: unknown[] = [];

  constructor(
    readonly excel: SimulatedExcel,
    options: WebHostOptions = {},
  ) {
    this.#options = {
      conversationId: "conversation1",
      appId: "app1",
      reason: "inserted",
      documentUrl: `https://example.org/${excel.workbook.name}`,
      sharedRuntime: false,
      ...options,
    };
    this.#page = new Conversation(this.#options.conversationId);
    excel.onEvents((messages) => this.#sendEvents(messages));
    excel.onModelChanged((event) => {
      if (event.kind === "selectionChanged") this.#page.tell("documentSelectionChanged", {});
    });
    this.#calls = new PageCalls(excel, this.#page);
  }

  get conversationId(): string {
    return this.#page.id;
  }

  /** The address to open the add-in's page with. `hostUrl` is the origin of the page that holds its frame. */
  paneUrl(page: string, hostUrl: string): string {
    return paneAddress(page, hostUrl, this.excel.workbook.locale.name, this.#options);
  }

  connect(post: (text: string) => void): void {
    this.#page.connect(post);
  }

  /** Presses a ribbon button whose command is the function `functionName`. */
  pressRibbonButton(id: string, functionName: string): void {
    this.#calls.press(id, functionName);
  }

  /** Presses a key combination: runs the action that the add-in has associated. */
  pressKeys(action: string): void {
    this.#calls.pressKeys(action);
  }

  receive(text: unknown): void {
    const message = this.#page.read(text);
    if (message === null) return;
    void this.#answer(message).catch((fault: unknown) => {
      this.faults.push(fault);
      const told = fault instanceof Error ? fault.message : String(fault);
      this.#page.reply(message, {
        Version: 1,
        Error: officeErrorNumber("GeneralException"),
        Message: told,
      });
    });
  }

  async #answer(message: HostMessage): Promise<void> {
    if (message._actionType === ACTION_TYPE.registerEvent) {
      this.#page.subscribe(message);
      this.#page.reply(message, { Error: 0, Version: 1 });
      return this.#calls.tellPresses();
    }
    if (message._actionType === ACTION_TYPE.unregisterEvent) {
      this.#page.unsubscribe(message);
      return this.#page.reply(message, { Error: 0, Version: 1 });
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      return this.#page.reply(message, appContext(this.excel, this.#options));
    }
    if (message._actionName === "executeMethod") return this.#execute(message);
    // Focus and telemetry notices ask for no answer.
    if (message._actionName === "ContextActivationManager_notifyHost") return;
    throw new Error(`The simulated Excel does not know the message ${message._actionName}.`);
  }

  async #execute(message: HostMessage): Promise<void> {
    const call = message._data;
    const dispatch = call?.DdaMethod?.DispatchId;
    switch (dispatch) {
      case DISPATCH.executeRichApiRequest:
        return this.#runBatch(message, call?.ArrayData ?? []);
      case DISPATCH.saveSettings:
        this.excel.workbook.documentSettings = pairs(call?.DdaSettingsMethod?.Properties);
        return this.#page.reply(message, { Version: 1, Error: 0 });
      case DISPATCH.loadSettings:
        return this.#page.reply(message, {
          Version: 1,
          Error: 0,
          Properties: Object.entries(this.excel.workbook.documentSettings),
        });
      case DISPATCH.commandCompleted:
        return this.#page.reply(message, { Version: 1, Error: 0 });
      default:
        throw new Error(`The simulated Excel does not know the method ${String(dispatch)}.`);
    }
  }

  // ArrayData: custom data, "POST", "ProcessQuery", headers, body, permission, flags…
  async #runBatch(message: HostMessage, data: readonly unknown[]): Promise<void> {
    const answer = await this.excel.request(String(data[4]), Number(data[6] ?? 0));
    if ("body" in answer) {
      this.#page.reply(message, { Version: 1, Error: 0, Data: [200, [], answer.body] });
    } else {
      this.#page.reply(message, { Version: 1, Error: officeErrorNumber(answer.errorCode) });
    }
    this.excel.deliverEvents();
  }

  #sendEvents(messages: readonly EventMessage[]): void {
    this.#page.tell("richApiMessage", {
      ArrayData: messages.map(({ type, target, args }) => [
        RICH_API_MESSAGE,
        type,
        target,
        JSON.stringify(args),
        0,
        false,
      ]),
    });
  }
}

function pairs(properties: unknown): Record<string, string> {
  if (!Array.isArray(properties)) return {};
  return Object.fromEntries(properties as [string, string][]);
}
